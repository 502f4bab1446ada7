package dev.newsfold.enrich;

import static dev.newsfold.enrich.fold.Corrections.merge;
import static dev.newsfold.enrich.fold.Corrections.move;
import static dev.newsfold.enrich.fold.Corrections.split;
import static dev.newsfold.enrich.fold.Corrections.undo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.Placement.CorrectedBy;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.State;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.contracts.Topics;
import dev.newsfold.enrich.annotation.Annotation.Annotated;
import dev.newsfold.enrich.fold.CorrectStories;
import dev.newsfold.enrich.fold.Fold;
import dev.newsfold.enrich.fold.Report;
import dev.newsfold.enrich.sketch.DrawSketch;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.StoryDecision;
import dev.newsfold.enrich.stream.CacheSizes;
import dev.newsfold.enrich.stream.FoldProcessor;
import dev.newsfold.enrich.stream.Json;
import dev.newsfold.enrich.stream.ReadRecord;
import dev.newsfold.enrich.stream.Watch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Editors' corrections among the articles, without a broker. */
class CorrectionsTopologyTest {

  private static final CompareReports COMPARE = new CompareReports(StoryDecision.load());
  private static final Vocabulary VOCABULARY = Vocabulary.load();
  private static final DrawSketch DRAW_SKETCH = new DrawSketch(VOCABULARY);

  private static final Report FIRE =
      Report.of(
              "fire-1",
              "Blaze at Tarn refinery",
              """
              Flames rose over the Tarn refinery at dawn on Sunday after a tank of crude exploded. \
              Chief Mara Voss said nobody was hurt.""")
          .event("2024-03-03")
          .published("2024-03-04")
          .about("Mara Voss")
          .in("Tarn");

  private static final Report FIRE_AGAIN =
      Report.of(
              "fire-2",
              "Refinery burns in Tarn",
              """
              A tank of crude exploded at the refinery of Tarn on Sunday, and flames rose over it at \
              dawn. Nobody was hurt, chief Mara Voss said.""")
          .event("2024-03-03")
          .published("2024-03-04")
          .about("Mara Voss")
          .in("Tarn");

  private static final Report STRIKE =
      Report.of(
              "strike",
              "Dockers strike in Holm",
              "The dockers of Holm walked out on Friday over pay, their union leader Ivo Brand said.")
          .event("2024-04-05")
          .published("2024-04-05")
          .about("Ivo Brand")
          .in("Holm");

  private static final Report STRIKE_AGAIN =
      Report.of(
              "strike-2",
              "Walkout at Holm docks",
              "Over pay the dockers of Holm walked out on Friday. Union leader Ivo Brand said so.")
          .event("2024-04-05")
          .published("2024-04-06")
          .about("Ivo Brand")
          .in("Holm");

  private static final List<Object> HISTORY =
      List.of(
          FIRE,
          FIRE_AGAIN,
          STRIKE,
          split("c-1", "s-fire-1", List.of("fire-2"), List.of("fire-1")),
          merge("c-2", "s-strike", List.of("strike"), "s-fire-1", List.of("fire-1")),
          STRIKE_AGAIN,
          FIRE_AGAIN.revised("2", FIRE_AGAIN.body() + " It burned for hours."),
          undo("u-1", "c-2"),
          move(
              "c-3",
              "s-strike",
              List.of("strike-2"),
              List.of("strike"),
              "s-c-1",
              List.of("fire-2")));

  private static final Map<String, List<String>> OUTCOME =
      Map.of(
          "s-fire-1", List.of("fire-1"),
          "s-c-1", List.of("fire-2", "strike-2"),
          "s-strike", List.of("strike"));

  private final Map<String, Report> reports = new TreeMap<>();
  private TopologyTestDriver driver;

  @BeforeEach
  void start() {
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "corrections-test");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    config.put(StreamsConfig.STATE_DIR_CONFIG, "target/corrections-test");
    ReadRecord readRecord =
        new ReadRecord(
            raw -> new Annotated(reports.get(raw.id() + raw.contentHash()).annotated()),
            DRAW_SKETCH::of);
    driver =
        new TopologyTestDriver(
            EnrichTopology.of(
                readRecord,
                FoldProcessor.supplier(
                    new Fold(COMPARE),
                    new CorrectStories(COMPARE),
                    VOCABULARY,
                    new CacheSizes(1_000_000, 1_000_000),
                    Watch.NONE),
                Watch.NONE),
            config,
            Instant.parse("2026-03-01T00:00:00Z"));
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void doesWhatEditorsSayAmongTheArticles() {
    // when
    HISTORY.forEach(this::send);

    // then
    assertThat(open(stories())).isEqualTo(OUTCOME);
  }

  @Test
  void givesTheSameBytesWhenAllIsReadAgainInTheSameOrder() {
    // given
    HISTORY.forEach(this::send);
    List<List<Object>> first = output();
    stop();
    start();

    // when
    HISTORY.forEach(this::send);

    // then
    assertThat(first).isNotEmpty();
    assertThat(output()).isEqualTo(first);
  }

  @Test
  void comesToTheSameStoriesWhenAReplayBringsTheCorrectionsFirstOrLast() {
    List<Object> corrections = HISTORY.stream().filter(Correction.class::isInstance).toList();
    List<Object> articles = HISTORY.stream().filter(Report.class::isInstance).toList();
    for (List<List<Object>> order :
        List.of(List.of(corrections, articles), List.of(articles, corrections))) {
      // given
      stop();
      start();

      // when
      order.forEach(part -> part.forEach(this::send));

      // then
      assertThat(open(stories())).isEqualTo(OUTCOME);
    }
  }

  @Test
  void keepsTheEvidenceInTheStores() {
    // given
    Stream.of(FIRE, STRIKE).forEach(this::send);
    send(move("c-1", "s-strike", List.of("strike"), List.of(), "s-fire-1", List.of("fire-1")));

    // when
    send(FIRE_AGAIN);

    // then
    Story story = newest(stories()).get("s-fire-1");
    assertThat(story.articles())
        .filteredOn(article -> article.id().equals("strike"))
        .singleElement()
        .extracting(article -> article.placement().correctedBy())
        .isEqualTo(new CorrectedBy("c-1", "Eva", "it is one matter"));
    assertThat(story.corrections()).containsExactly("c-1");
  }

  @Test
  void rejectsWhatIsNoCorrectionAndGoesOn() {
    // given
    send(FIRE);
    send(FIRE_AGAIN);

    // when
    sendCorrection("en", "{\"id\":".getBytes(StandardCharsets.UTF_8));
    sendCorrection("en", null);
    sendCorrection(null, "no key, no JSON".getBytes(StandardCharsets.UTF_8));
    sendCorrection("fr", bytes(undo("u-0", "c-0")));
    send(undo("u-0", "c-0"));
    send(split("c-1", "s-fire-1", List.of("fire-2"), List.of("fire-1")));

    // then
    assertThat(
            records(Topics.ARTICLES_REJECTED).stream().map(record -> read(record, Rejection.class)))
        .extracting(Rejection::code)
        .containsExactly(
            "malformed-record",
            "malformed-record",
            "malformed-record",
            "malformed-record",
            "unknown-correction");
    assertThat(open(stories())).containsEntry("s-c-1", List.of("fire-2"));
  }

  @Test
  void changesNothingWhenACorrectionIsSentAgain() {
    // given
    HISTORY.forEach(this::send);
    stories();

    // when
    HISTORY.stream().filter(Correction.class::isInstance).forEach(this::send);

    // then
    assertThat(stories()).isEmpty();
  }

  private void send(Object input) {
    if (input instanceof Correction correction) {
      sendCorrection(correction.language(), bytes(correction));
      return;
    }
    Report report = (Report) input;
    String contentHash = report.content().repeat(64);
    reports.put(report.id() + contentHash, report);
    driver
        .createInputTopic(
            Topics.ARTICLES_RAW, Serdes.String().serializer(), Serdes.ByteArray().serializer())
        .pipeInput(report.id(), bytes(raw(report, contentHash)), Instant.EPOCH);
  }

  private void sendCorrection(String key, byte[] value) {
    driver
        .createInputTopic(
            Topics.CORRECTIONS, Serdes.String().serializer(), Serdes.ByteArray().serializer())
        .pipeInput(key, value, Instant.EPOCH);
  }

  private static RawArticle raw(Report report, String contentHash) {
    return new RawArticle(
        report.id(),
        contentHash,
        "text/plain",
        report.body(),
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        new Origin(Origin.Via.REST, null, null, null),
        Instant.EPOCH);
  }

  @SuppressWarnings("unchecked")
  private static byte[] bytes(Object contract) {
    return Json.serde((Class<Object>) contract.getClass()).serializer().serialize("", contract);
  }

  private static <T> T read(TestRecord<String, byte[]> record, Class<T> type) {
    return Json.serde(type).deserializer().deserialize("", record.value());
  }

  private List<Story> stories() {
    return records(Topics.STORIES).stream().map(record -> read(record, Story.class)).toList();
  }

  private List<TestRecord<String, byte[]>> records(String topic) {
    return driver
        .createOutputTopic(topic, Serdes.String().deserializer(), Serdes.ByteArray().deserializer())
        .readRecordsToList();
  }

  private List<List<Object>> output() {
    List<List<Object>> output = new ArrayList<>();
    for (String topic :
        List.of(Topics.STORIES, Topics.ARTICLES_ENRICHED, Topics.ARTICLES_REJECTED)) {
      for (TestRecord<String, byte[]> record : records(topic)) {
        List<String> headers = new ArrayList<>();
        for (Header header : record.headers()) {
          headers.add(header.key() + "=" + text(header.value()));
        }
        output.add(List.of(topic, record.key(), text(record.value()), headers));
      }
    }
    return output;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Map<String, Story> newest(List<Story> stories) {
    return stories.stream()
        .collect(Collectors.toMap(Story::id, Function.identity(), (one, two) -> two, TreeMap::new));
  }

  private static Map<String, List<String>> open(List<Story> stories) {
    return newest(stories).values().stream()
        .filter(story -> story.state() == State.OPEN)
        .collect(
            Collectors.toMap(
                Story::id, story -> story.articles().stream().map(StoryArticle::id).toList()));
  }
}
