package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.enrich.annotation.Annotation;
import dev.newsfold.enrich.correction.CorrectionState;
import dev.newsfold.enrich.fold.Corrections;
import dev.newsfold.enrich.fold.Report;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.stream.ReadRecord.Read;
import dev.newsfold.enrich.stream.encoding.JsonEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * During a rolling restart instances of two releases hand records and stores to one another: what a
 * later one adds is passed over, and what an earlier one lacked is done without.
 */
class RecordsOfAnotherReleaseTest {

  private static final Report REPORT =
      Report.of("fire", "Blaze at Tarn", "Flames rose over Tarn, chief Mara Voss said.")
          .about("Mara Voss")
          .in("Tarn");

  private static final RawArticle RAW =
      new RawArticle(
          "fire",
          "0".repeat(64),
          "text/plain",
          REPORT.body(),
          0,
          null,
          null,
          null,
          null,
          null,
          null,
          new Origin(Origin.Via.INBOX, "fire.txt", null, null),
          Instant.parse("2026-01-01T00:00:00Z"));

  @Test
  void readsARawArticleOfALaterRelease() throws IOException {
    // given
    List<RawArticle> annotated = new ArrayList<>();
    ReadRecord readRecord =
        new ReadRecord(
            raw -> {
              annotated.add(raw);
              return new Annotation.Annotated(REPORT.annotated());
            },
            article -> REPORT.sketched());

    // when
    Read read = readRecord.of(ofTheFuture(RAW), Instant.EPOCH);

    // then
    assertThat(annotated).containsExactly(RAW);
    assertThat(read).isInstanceOf(Read.Usable.class);
  }

  @Test
  void readsACorrectionOfALaterRelease() throws IOException {
    Correction correction = Corrections.undo("u-1", "c-1");
    assertThat(Json.MAPPER.readValue(ofTheFuture(correction), Correction.class))
        .isEqualTo(correction);
  }

  @Test
  void foldsWhatAnInstanceOfALaterReleaseAnnotated() throws IOException {
    SketchedArticle sketched = REPORT.sketched();
    assertThat(sketched(ofTheFuture(sketched))).isEqualTo(sketched);
  }

  @Test
  void foldsWhatAnInstanceAnnotatedThatDidNotSayByWhichVersion() throws IOException {
    // given
    SketchedArticle sketched = REPORT.sketched();
    ObjectNode earlier = (ObjectNode) Json.MAPPER.valueToTree(sketched);
    earlier.remove("annotator");

    // when
    SketchedArticle read = sketched(Json.MAPPER.writeValueAsBytes(earlier));

    // then
    assertThat(read).isEqualTo(new SketchedArticle(sketched.article(), sketched.sketch(), 0));
  }

  @Test
  void takesOverTheStoresOfALaterRelease() throws IOException {
    // given
    JsonEncoding<CorrectionState> encoding =
        new JsonEncoding<>("fold-corrections", 1, Json.MAPPER, CorrectionState.class);
    JsonEncoding<JsonNode> later =
        new JsonEncoding<>("fold-corrections", 1, Json.MAPPER, JsonNode.class);
    CorrectionState state = new CorrectionState(Corrections.undo("u-1", "c-1"), true);

    // when
    byte[] stored = later.encode(Json.MAPPER.readTree(ofTheFuture(state)));

    // then
    assertThat(encoding.decode(stored)).isEqualTo(state);
  }

  private static SketchedArticle sketched(byte[] value) {
    return Json.serde(SketchedArticle.class).deserializer().deserialize("annotated", value);
  }

  private static byte[] ofTheFuture(Object record) {
    JsonNode tree = Json.MAPPER.valueToTree(record);
    addToEachObject(tree);
    return tree.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void addToEachObject(JsonNode node) {
    node.forEach(RecordsOfAnotherReleaseTest::addToEachObject);
    if (node instanceof ObjectNode object) {
      object.putObject("ofTheFuture").put("a", 1).putArray("b").add(2);
    }
  }
}
