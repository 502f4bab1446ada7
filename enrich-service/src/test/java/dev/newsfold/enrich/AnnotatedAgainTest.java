package dev.newsfold.enrich;

import static dev.newsfold.enrich.fold.Corrections.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.State;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.contracts.Story.StoryTag;
import dev.newsfold.contracts.Topics;
import dev.newsfold.enrich.annotation.Annotation.Annotated;
import dev.newsfold.enrich.fold.CorrectStories;
import dev.newsfold.enrich.fold.Fold;
import dev.newsfold.enrich.fold.Report;
import dev.newsfold.enrich.sketch.DrawSketch;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.StoryDecision;
import dev.newsfold.enrich.stream.CacheSizes;
import dev.newsfold.enrich.stream.FoldProcessor;
import dev.newsfold.enrich.stream.Json;
import dev.newsfold.enrich.stream.ReadRecord;
import dev.newsfold.enrich.stream.Watch;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All of {@code articles.raw} read again, by the same release and by a newer one. */
class AnnotatedAgainTest {

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

  private static final Report FIRE_ELSEWHERE =
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

  private static final List<Report> RAW =
      List.of(
          FIRE,
          FIRE_ELSEWHERE,
          STRIKE,
          FIRE_ELSEWHERE.revised("2", FIRE_ELSEWHERE.body() + " It burned for hours."));

  /** What is made of each content, by the release that runs. */
  private final Map<String, Report> annotated = new HashMap<>();

  private final Map<String, Story> newest = new TreeMap<>();
  private int annotator = 1;
  private TopologyTestDriver driver;

  @BeforeEach
  void start() {
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "annotated-again-test");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    config.put(StreamsConfig.STATE_DIR_CONFIG, "target/annotated-again-test");
    ReadRecord readRecord =
        new ReadRecord(
            raw -> new Annotated(annotated.get(raw.id() + raw.contentHash()).annotated()),
            article -> new SketchedArticle(article, DRAW_SKETCH.of(article).sketch(), annotator));
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
    RAW.forEach(this::send);
    articles();
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void changesNothingWhereTheSameReleaseReadsAllAgain() {
    // given
    open();

    // when
    RAW.forEach(this::send);

    // then
    assertThat(articles()).isEmpty();
    assertThat(output(Topics.STORIES, Story.class)).isEmpty();
  }

  @Test
  void writesTheNextRevisionOfEachArticleWhereANewerOneDoes() {
    // when
    release(2);

    // then
    assertThat(articles())
        .extracting(EnrichedArticle::id, EnrichedArticle::revision, EnrichedArticle::annotator)
        .containsExactly(tuple("fire-1", 2, 2), tuple("strike", 2, 2), tuple("fire-2", 3, 2));
    assertThat(output(Topics.ARTICLES_REJECTED, Rejection.class)).isEmpty();
  }

  @Test
  void leavesEveryArticleInItsStoryAndEveryStoryItsId() {
    // given
    send(split("c-1", "s-fire-1", List.of("fire-2"), List.of("fire-1")));
    Map<String, List<String>> before = members();

    // when
    release(2);

    // then
    assertThat(before).hasSize(3);
    assertThat(members()).isEqualTo(before);
  }

  @Test
  void saysWhatTheNewerReleaseFoundOfArticlesAndStories() {
    // when
    release(2);

    // then
    assertThat(articles()).allSatisfy(article -> assertThat(article.people()).hasSize(2));
    assertThat(open())
        .allSatisfy(
            story -> assertThat(story.people()).extracting(StoryTag::name).contains("Zoe Quill"));
  }

  @Test
  void findsArticlesByWhatTheNewerReleaseKnowsOfThem() {
    // given
    release(2);

    // when
    send(
        Report.of("fire-3", "Tarn blaze out", FIRE.body() + " Zoe Quill saw it from her window.")
            .event("2024-03-03")
            .published("2024-03-04")
            .about("Mara Voss", "Zoe Quill")
            .in("Tarn"));

    // then
    assertThat(members().get("s-fire-1")).contains("fire-1", "fire-3");
  }

  @Test
  void writesNothingTwiceAndFollowsNoOlderRelease() {
    // given
    release(2);
    articles();
    open();

    // when
    RAW.forEach(this::send);
    annotator = 1;
    RAW.forEach(this::send);

    // then
    assertThat(articles()).isEmpty();
    assertThat(output(Topics.STORIES, Story.class)).isEmpty();
  }

  /** One that finds another person in each article is started, and reads all again. */
  private void release(int version) {
    annotator = version;
    for (Report report : RAW) {
      send(report.about(report.people().get(0), "Zoe Quill"));
    }
  }

  private void send(Report report) {
    annotated.put(report.id() + report.annotated().contentHash(), report);
    RawArticle raw =
        new RawArticle(
            report.id(),
            report.annotated().contentHash(),
            "text/plain",
            report.body(),
            0,
            null,
            null,
            null,
            null,
            null,
            null,
            new Origin(Origin.Via.INBOX, "news.txt", null, null),
            Instant.parse("2026-01-01T00:00:00Z"));
    driver
        .createInputTopic(
            Topics.ARTICLES_RAW,
            Serdes.String().serializer(),
            Json.serde(RawArticle.class).serializer())
        .pipeInput(raw.id(), raw);
  }

  private void send(Correction correction) {
    driver
        .createInputTopic(
            Topics.CORRECTIONS,
            Serdes.String().serializer(),
            Json.serde(Correction.class).serializer())
        .pipeInput(correction.language(), correction);
  }

  private List<EnrichedArticle> articles() {
    return output(Topics.ARTICLES_ENRICHED, EnrichedArticle.class);
  }

  private <T> List<T> output(String topic, Class<T> type) {
    return driver
        .createOutputTopic(topic, Serdes.String().deserializer(), Json.serde(type).deserializer())
        .readRecordsToList()
        .stream()
        .map(TestRecord::value)
        .toList();
  }

  private List<Story> open() {
    output(Topics.STORIES, Story.class).forEach(story -> newest.put(story.id(), story));
    return newest.values().stream().filter(story -> story.state() == State.OPEN).toList();
  }

  private Map<String, List<String>> members() {
    Map<String, List<String>> members = new TreeMap<>();
    for (Story story : open()) {
      members.put(story.id(), story.articles().stream().map(StoryArticle::id).sorted().toList());
    }
    return members;
  }
}
