package dev.newsfold.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NdjsonReaderTest {

  private static final String LINE = "{\"text\": \"A lead.\"}";

  @Test
  void rejectsTheBrokenLineByNumberAndColumnAndGoesOn() {
    // given
    String lines = LINE + "\n" + LINE + "\n{\"text\": \"A le\n" + LINE + "\n";

    // when
    List<Part> parts = Parts.of("a.ndjson", lines);

    // then
    assertThat(parts)
        .extracting(Part::place, part -> part instanceof Part.Found)
        .containsExactly(
            tuple("line 1", true),
            tuple("line 2", true),
            tuple("line 3", false),
            tuple("line 4", true));
    assertThat((Part.Rejected) parts.get(2))
        .satisfies(
            rejected -> {
              assertThat(rejected.code()).isEqualTo(RejectionCode.MALFORMED_JSON);
              assertThat(rejected.reason()).contains("at column");
              assertThat(rejected.input()).isEqualTo("{\"text\": \"A le");
            });
  }

  @Test
  void countsBlankLinesThoughItSkipsThem() {
    // when
    List<Part> parts = Parts.of("a.jsonl", "\ufeff" + LINE + "\r\n\r\n  \n" + LINE);

    // then
    assertThat(parts).extracting(Part::place).containsExactly("line 1", "line 4");
    assertThat(parts).allMatch(part -> part instanceof Part.Found);
  }

  @Test
  void isKnownByItsContentWhateverItsName() {
    // when
    List<Part> parts = Parts.of("a.txt", LINE + "\n" + LINE);

    // then
    assertThat(parts).extracting(Part::place).containsExactly("line 1", "line 2");
  }

  @Test
  void namesTheByteThatIsNoUtf8() {
    // given
    byte[] bytes = (LINE + "\n{\"text\": \"?\"}\n" + LINE).getBytes(UTF_8);
    int at = LINE.length() + 1 + 10;
    bytes[at] = (byte) 0xff;

    // when
    List<Part> parts = Parts.of("a.ndjson", bytes);

    // then
    assertThat(parts).hasSize(3);
    assertThat((Part.Rejected) parts.get(1))
        .satisfies(
            rejected -> {
              assertThat(rejected.code()).isEqualTo(RejectionCode.INVALID_ENCODING);
              assertThat(rejected.reason()).contains("from byte " + at + " of the file");
            });
  }

  @Test
  void skipsALineOverTheLimitAndGoesOn() {
    // when
    List<Part> parts = Parts.of("a.ndjson", "x".repeat(2_000) + "\n" + LINE);

    // then
    assertThat(parts)
        .extracting(Part::place, part -> part instanceof Part.Found)
        .containsExactly(tuple("line 1", false), tuple("line 2", true));
    assertThat(((Part.Rejected) parts.get(0)).reason()).contains("2000 bytes");
  }

  @Test
  void stopsAtTheMostPartsThatAFileMayHave() {
    // given
    String lines = IntStream.range(0, 30).mapToObj(i -> LINE).collect(Collectors.joining("\n"));

    // when
    List<Part> parts = Parts.of("a.ndjson", lines);

    // then
    assertThat(parts).hasSize(21);
    assertThat((Part.Rejected) parts.get(20))
        .satisfies(
            rejected -> {
              assertThat(rejected.code()).isEqualTo(RejectionCode.TOO_MANY_PARTS);
              assertThat(rejected.reason()).contains("line 21");
            });
  }

  @Test
  void rejectsTwoObjectsOnOneLine() {
    // when
    List<Part> parts = Parts.of("a.ndjson", LINE + LINE);

    // then
    assertThat(parts).singleElement().isInstanceOf(Part.Rejected.class);
  }
}
