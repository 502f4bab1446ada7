package dev.newsfold.enrich.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.EnrichedArticle.Annotations;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.enrich.annotation.Annotation.Annotated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done for an article that is not in English, and that no more is claimed. */
class OtherLanguagesTest {

  private static final Annotate ANNOTATE = Annotate.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | 2026-03-03 | place:germany place:warsaw-pl-78 | Die deutsche Außenministerin traf am Dienstag, dem 3. März 2026, in Warschau ihren polnischen Amtskollegen. Deutschlands Regierung will mit den Nachbarn über die Grenze sprechen.",
        "fr | 2026-03-03 | place:germany place:warsaw-pl-78 | Le ministre français des affaires étrangères s’est rendu le mardi 3 mars 2026 à Varsovie. Il veut avec l’Allemagne aider les pays voisins et parler de la frontière.",
        "es | 2026-03-03 | place:spain place:warsaw-pl-78 | La ministra de Exteriores viajó el martes 3 de marzo de 2026 a Varsovia. España quiere hablar con los países vecinos sobre la frontera.",
        "ru | 2026-03-03 | place:germany place:moscow-ru-48 | Министр иностранных дел Германии 3 марта 2026 года встретился в Москве с послами. Стороны обсудили границу и подписали соглашение о сотрудничестве.",
        "ar | | place:egypt place:paris-fr-11 | التقى وزير الخارجية في باريس نظيره، وقال إن مصر ستواصل المحادثات حول الحدود مع الدول المجاورة.",
        "zh | 2026-03-03 | place:germany place:beijing-cn-22 | 2026年3月3日，德国外交部长在北京签署了协议，双方讨论了边界问题和今后的合作。代表团随后举行了新闻发布会。",
      })
  void areReadDatedAndTaggedWithListedPlacesOnly(
      String language, @Nullable LocalDate date, String places, String body) {
    // when
    Annotation annotation = ANNOTATE.of(article(body));

    // then
    assertThat(annotation).isInstanceOf(Annotated.class);
    AnnotatedArticle article = ((Annotated) annotation).article();
    assertThat(article.language()).isEqualTo(language);
    assertThat(article.body()).isEqualTo(body);
    assertThat(article.eventDate().date()).isEqualTo(date);
    assertThat(article.places())
        .extracting(Place::id)
        .containsExactlyInAnyOrderElementsOf(List.of(places.split(" ")));
    assertThat(article.places())
        .flatExtracting(Place::mentions)
        .allSatisfy(
            mention ->
                assertThat(article.body().substring(mention.start(), mention.end()))
                    .isEqualTo(mention.text()));
    assertThat(article.annotations()).isEqualTo(Annotations.PARTIAL);
    assertThat(article.people()).isEmpty();
    assertThat(article.organisations()).isEmpty();
    assertThat(article.subjects()).isEmpty();
    assertThat(article.eventType()).isNull();
    assertThat(article.event()).isNull();
  }

  private static RawArticle article(String body) {
    return new RawArticle(
        "a",
        "0".repeat(64),
        "text/plain",
        body,
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        new Origin(Origin.Via.INBOX, "a.txt", null, null),
        Instant.parse("2026-03-05T12:00:00Z"));
  }
}
