package dev.newsfold.enrich.tagging.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.contracts.Mention;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocatePlacesTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load();

  private final LocatePlaces locatePlaces = new LocatePlaces(GAZETTEER);

  @Test
  void takesTheLargestPlaceWhereTheTextSaysNothing() {
    // when
    List<LocatedPlace> places = locate("They met in Paris.", null, "Paris");

    // then
    assertThat(places).extracting(LocatedPlace::country).containsExactly("FR");
  }

  @Test
  void takesThePlaceThatTheTextSaysItLiesIn() {
    assertThat(locate("A fire in Paris, Texas, spread.", null, "Paris").get(0).country())
        .isEqualTo("US");
    assertThat(locate("A fire in Springfield, Ill., spread.", null, "Springfield").get(0).id())
        .isEqualTo("place:springfield-us-il");
    assertThat(locate("A fire in Cordoba, Argentina.", null, "Cordoba", "Argentina"))
        .extracting(LocatedPlace::country)
        .containsExactly("AR", "AR");
  }

  @Test
  void takesThePlaceNearTheOthers() {
    // when
    List<LocatedPlace> places =
        locate("Trains from Wolverhampton to Birmingham.", null, "Wolverhampton", "Birmingham");

    // then
    assertThat(places).extracting(LocatedPlace::country).containsExactly("GB", "GB");
  }

  @Test
  void letsTheDatelineDecide() {
    assertThat(locate("Two died in Cambridge.", "Boston", "Cambridge").get(0).id())
        .isEqualTo("place:cambridge-us-ma");
    assertThat(locate("Two died in Cambridge.", "London", "Cambridge").get(0).country())
        .isEqualTo("GB");
  }

  @Test
  void joinsTheNamesOfOnePlace() {
    // when
    List<LocatedPlace> places =
        locate(
            "Kyiv, once Kiev. Burma is Myanmar, Burma.",
            null,
            "Kyiv",
            "Kiev",
            "Burma",
            "Myanmar",
            "Burma");

    // then
    assertThat(places)
        .extracting(LocatedPlace::name, LocatedPlace::country, place -> place.mentions().size())
        .containsExactly(tuple("Kyiv", "UA", 2), tuple("Burma", "MM", 3));
  }

  @Test
  void knowsRegionsStatesAndCountries() {
    // when
    List<LocatedPlace> places =
        locate(
            "From Southeast Asia to Bavaria and the U.S.",
            null,
            "Southeast Asia",
            "Bavaria",
            "U.S.");

    // then
    assertThat(places)
        .extracting(LocatedPlace::id, LocatedPlace::country)
        .containsExactly(
            tuple("place:southeast-asia", null),
            tuple("place:bavaria-de-02", "DE"),
            tuple("place:united-states", "US"));
  }

  @Test
  void keepsAPlaceThatTheGazetteerLacks() {
    // when
    LocatedPlace place = locate("It began in Quillonford.", null, "Quillonford").get(0);

    // then
    assertThat(place.id()).isEqualTo("place:quillonford");
    assertThat(place.lat()).isNull();
    assertThat(place.country()).isNull();
  }

  @Test
  void findsListedPlacesInOtherLanguages() {
    // given
    String text =
        "Die Minister aus Deutschland und Frankreich trafen sich in Hamburg, wo es kalt war.";

    // when
    List<Mention> mentions = new FindListedPlaces(GAZETTEER).of(text, "de");

    // then
    assertThat(mentions)
        .extracting(Mention::text)
        .containsExactly("Deutschland", "Frankreich", "Hamburg");
    assertThat(locatePlaces.of(text, mentions, null, "de"))
        .extracting(LocatedPlace::id)
        .startsWith("place:germany", "place:france");
  }

  private List<LocatedPlace> locate(String text, String dateline, String... names) {
    List<Mention> mentions = new ArrayList<>();
    int from = 0;
    for (String name : names) {
      int start = text.indexOf(name, from);
      mentions.add(new Mention(name, start, start + name.length()));
      from = start + name.length();
    }
    return locatePlaces.of(text, mentions, dateline, "en");
  }
}
