package dev.newsfold.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Topics;
import dev.newsfold.enrich.annotation.Annotation;
import dev.newsfold.enrich.annotation.Annotation.Annotated;
import dev.newsfold.enrich.annotation.Annotation.Refused;
import dev.newsfold.enrich.fold.Report;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.stream.ReadRecord.Read;
import dev.newsfold.enrich.stream.ReadRecord.Read.Unusable;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands on the topic, what comes of it can be written. */
class ReadRecordTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final String RAW =
      """
      {"id": "a-1", "contentHash": "h", "mediaType": "text/plain", "text": "%s", "headerLines": 0,
       "origin": {"via": "rest"}, "receivedAt": "2026-01-02T11:00:00Z"}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "7",
        "[]",
        "{}",
        "{\"id\": \"a\", \"text\": \"t\", \"headerLines\": 0}",
        "{\"id\": {\"of\": 1}}"
      })
  void rejectsWhatIsNoRawArticle(String value) {
    // when
    Rejection rejection = rejection(reader(ReadRecordTest::neverAsked).of(bytes(value), NOON));

    // then
    assertThat(rejection.code()).isEqualTo("malformed-record");
    assertThat(rejection.origin()).isNotNull();
  }

  @Test
  void writesRejectionsThatFitIntoARecordWhateverTheyReject() {
    // given
    byte[] huge = bytes("x".repeat(Topics.RAW.maxMessageBytes() - 1));
    byte[] named = bytes(RAW.replace("a-1", "y".repeat(5_000_000)).formatted("A text."));
    ReadRecord reader =
        reader(
            () -> {
              throw new IllegalStateException("no");
            });

    // when
    Rejection ofHuge = rejection(reader.of(huge, NOON));
    Rejection ofNamed = rejection(reader.of(named, NOON));

    // then
    assertThat(Json.size(ofHuge)).isLessThan(Topics.REJECTED.maxMessageBytes());
    assertThat(Json.size(ofNamed)).isLessThan(Topics.REJECTED.maxMessageBytes());
    assertThat(ofHuge.input()).isNull();
  }

  @Test
  void rejectsAnArticleWhoseIdNoIndexTakes() {
    // given
    String fits = "\u6587".repeat(500);
    ReadRecord reader = reader(() -> new Annotated(Report.of("a-1", "A", "A text.").annotated()));

    // when
    Read usable = reader.of(bytes(RAW.replace("a-1", fits).formatted("A text.")), NOON);
    Rejection rejection =
        rejection(reader.of(bytes(RAW.replace("a-1", fits + "x").formatted("A text.")), NOON));

    // then
    assertThat(usable).isInstanceOf(Read.Usable.class);
    assertThat(rejection.code()).isEqualTo("malformed-record");
    assertThat(rejection.reason()).contains("501 characters");
  }

  @Test
  void rejectsAnArticleThatBecomesLargerThanARecord() {
    // given
    Report large = Report.of("a-1", "Large", "\"".repeat(Topics.ENRICHED.maxMessageBytes() / 2));

    // when
    Read read =
        reader(() -> new Annotated(large.annotated()))
            .of(bytes(RAW.formatted("t".repeat(600_000))), NOON);

    // then
    assertThat(rejection(read).code()).isEqualTo("too-large");
  }

  @Test
  void rejectsAnArticleThatIsTooDeepForItsReaders() {
    // when
    Read read = reader(ReadRecordTest::endless).of(bytes(RAW.formatted("A text.")), NOON);

    // then
    assertThat(rejection(read).code()).isEqualTo("annotation-failed");
  }

  @Test
  void keepsTheInputOfWhatIsRefused() {
    // given
    byte[] value = bytes(RAW.formatted("A text."));

    // when
    Read read = reader(() -> new Refused("no-main-text", "there is none")).of(value, NOON);

    // then
    assertThat(rejection(read).input()).isBase64().decodedAsBase64().isEqualTo(value);
  }

  private static ReadRecord reader(Supplier<Annotation> annotation) {
    return new ReadRecord(
        raw -> annotation.get(), article -> new SketchedArticle(article, sketchOf()));
  }

  private static Sketch sketchOf() {
    return Report.of("s-1", "A headline", "A text.").sketched().sketch();
  }

  private static Annotation neverAsked() {
    throw new AssertionError("it cannot be annotated");
  }

  private static Annotation endless() {
    return endless();
  }

  private static Rejection rejection(Read read) {
    assertThat(read).isInstanceOf(Unusable.class);
    return ((Unusable) read).rejection().rejection();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
