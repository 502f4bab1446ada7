package dev.newsfold.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormatsPropertyTest {

  @Property
  void anyBytesUnderAnyNameHaveAnOutcome(@ForAll byte[] bytes, @ForAll("names") String name) {
    // when
    List<Part> parts = Parts.of(name, bytes);

    // then
    assertThat(parts).isNotEmpty();
  }

  @Property
  void damagedDocumentsHaveAnOutcome(
      @ForAll("damaged") byte[] bytes, @ForAll("names") String name) {
    // when
    List<Part> parts = Parts.of(name, bytes);

    // then
    assertThat(parts).isNotEmpty();
  }

  @Property
  void textIsKeptToTheLetter(@ForAll("texts") String text) {
    // when
    List<Part> parts = Parts.of("a.txt", "A " + text);

    // then
    assertThat(parts)
        .singleElement()
        .isInstanceOfSatisfying(
            Part.Found.class, found -> assertThat(found.article().text()).isEqualTo("A " + text));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("a.txt", "a.html", "a.json", "a.ndjson", "a", ".", "");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('\u00a1', '\ud7ff')
        .ofMaxLength(200);
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    Arbitrary<byte[]> documents =
        Arbitraries.of(
                "date 2021-01-22 https://example.org\nA headline\n\nA lead.",
                "{\"text\": \"A lead.\", \"author\": [{\"name\": \"Jane\"}]}",
                "[{\"text\": \"A\"}, {\"text\": \"B\"}]",
                "{\"text\": \"A\"}\n{\"text\": \"B\"}\n",
                "<!doctype html><html><head><title>A</title></head><p>Genève</html>")
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
    Arbitrary<Integer> places = Arbitraries.integers().between(0, 1_000);
    return Combinators.combine(documents, places, Arbitraries.bytes())
        .as(FormatsPropertyTest::damage);
  }

  private static byte[] damage(byte[] document, int place, byte value) {
    byte[] damaged = document.clone();
    damaged[place % damaged.length] = value;
    return damaged;
  }
}
