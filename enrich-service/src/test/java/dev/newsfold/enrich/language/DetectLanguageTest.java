package dev.newsfold.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectLanguageTest {

  private final DetectLanguage detectLanguage = new DetectLanguage();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en;The harbour of the town was closed for a week, and it is not known when the ferries that"
            + " serve the islands will be back",
        "de;Der Hafen der Stadt war eine Woche lang geschlossen, und es ist nicht bekannt, wann die"
            + " Fähren wieder fahren werden",
        "es;El puerto de la ciudad fue cerrado por una semana y no se sabe cuándo van a volver los"
            + " barcos que sirven a las islas",
        "fr;Le port de la ville est resté fermé pendant une semaine et on ne sait pas quand les"
            + " bateaux vont revenir dans les îles",
        "sv;Polisen har gripit en man misstänkt för mord i Malmö",
        "pl;Parlament odrzucił projekt ustawy o podatkach w piątek wieczorem",
        "ru;Полиция направила дело минера столичного метро в суд после расследования",
        "uk;Президент України підписав закон про мобілізацію",
        "ja;日本の首相は火曜日に記者会見を開いた",
        "zh;中国外交部发言人周二表示",
        "ko;대통령은 화요일에 기자회견을 열었다",
        "el;Ο πρόεδρος μίλησε την Τρίτη"
      })
  void tellsLanguages(String language, String text) {
    assertThat(detectLanguage.of(text, null)).isEqualTo(language);
  }

  @Test
  void doesNotGuess() {
    assertThat(detectLanguage.of("12345 2021", null)).isEqualTo("und");
    assertThat(detectLanguage.of("", null)).isEqualTo("und");
  }

  @ParameterizedTest
  @CsvSource({"pt-BR, pt", "deu, de", "en_US, en"})
  void asksTheContainerWhereTheTextIsSilent(String stated, String language) {
    assertThat(detectLanguage.of("12345 2021", stated)).isEqualTo(language);
  }

  @Test
  void answersManyThreadsAlike() {
    // when
    long wrong =
        IntStream.range(0, 400)
            .parallel()
            .filter(
                i ->
                    !detectLanguage
                        .of("Polisen har gripit en man misstänkt för mord i Malmö", null)
                        .equals("sv"))
            .count();

    // then
    assertThat(wrong).isZero();
  }
}
