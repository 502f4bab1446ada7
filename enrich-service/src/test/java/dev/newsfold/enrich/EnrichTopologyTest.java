package dev.newsfold.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Mention;
import dev.newsfold.contracts.Placement.Signal;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.State;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.contracts.Tag;
import dev.newsfold.contracts.Topics;
import dev.newsfold.enrich.annotation.Annotate;
import dev.newsfold.enrich.annotation.AnnotatedArticle;
import dev.newsfold.enrich.annotation.Annotation;
import dev.newsfold.enrich.annotation.Annotation.Annotated;
import dev.newsfold.enrich.fold.CorrectStories;
import dev.newsfold.enrich.fold.Fold;
import dev.newsfold.enrich.fold.Folded;
import dev.newsfold.enrich.fold.HeapMemory;
import dev.newsfold.enrich.sketch.DrawSketch;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.StoryDecision;
import dev.newsfold.enrich.stream.CacheSizes;
import dev.newsfold.enrich.stream.FoldProcessor;
import dev.newsfold.enrich.stream.Json;
import dev.newsfold.enrich.stream.ReadRecord;
import dev.newsfold.enrich.stream.Watch;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole of enrich on the five seeds, without a broker. */
class EnrichTopologyTest {

  private static final Annotate ANNOTATE = Annotate.load();
  private static final Vocabulary VOCABULARY = Vocabulary.load();
  private static final DrawSketch DRAW_SKETCH = new DrawSketch(VOCABULARY);

  private static final CompareReports COMPARE = new CompareReports(StoryDecision.load());

  /** Each seed is annotated once: the same article has the same annotation. */
  private static final Map<String, Annotation> ANNOTATED = new HashMap<>();

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Map<String, Story> newest = new TreeMap<>();
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> raw;
  private TestOutputTopic<String, EnrichedArticle> articles;
  private TestOutputTopic<String, Story> stories;
  private TestOutputTopic<String, Rejection> rejected;

  @BeforeEach
  void start() {
    newest.clear();
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "enrich-test");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    config.put(StreamsConfig.STATE_DIR_CONFIG, "target/topology-test");
    ReadRecord readRecord = new ReadRecord(EnrichTopologyTest::annotated, DRAW_SKETCH::of);
    Watch watch = new WatchRecords(new EnrichMeters(registry), OpenTelemetry.noop());
    driver =
        new TopologyTestDriver(
            EnrichTopology.of(
                readRecord,
                FoldProcessor.supplier(
                    new Fold(COMPARE),
                    new CorrectStories(COMPARE),
                    VOCABULARY,
                    new CacheSizes(1_000_000, 1_000_000),
                    watch),
                watch),
            config);
    raw =
        driver.createInputTopic(
            Topics.ARTICLES_RAW, Serdes.String().serializer(), Serdes.ByteArray().serializer());
    articles = output(Topics.ARTICLES_ENRICHED, EnrichedArticle.class);
    stories = output(Topics.STORIES, Story.class);
    rejected = output(Topics.ARTICLES_REJECTED, Rejection.class);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void foldsTheFiveSeedsIntoFourStoriesOfOneStoryline() {
    // when
    Seeds.all().forEach(this::send);

    // then
    assertThat(grouped(openStories())).isEqualTo(Seeds.stories());
    assertThat(openStories()).extracting(Story::storylineId).containsOnly(storyline());
  }

  @Test
  void countsWhatBecameOfTheSeeds() {
    // when
    Seeds.all().forEach(this::send);
    raw.pipeInput("broken", new byte[] {'{'});

    // then
    assertThat(registry.get("newsfold.step").tag("step", "fold").timer().count()).isEqualTo(5);
    assertThat(counted("newsfold.articles.folded", "kind", "report")).isEqualTo(5);
    assertThat(counted("newsfold.stories", "change", "opened")).isEqualTo(4);
    assertThat(counted("newsfold.rejections", "code", "malformed-record")).isEqualTo(1);
  }

  private double counted(String name, String tag, String value) {
    return registry.get(name).tag(tag, value).counter().count();
  }

  @Test
  void passesOnTheTraceThatARecordBelongsTo() {
    // given
    RecordHeaders headers = new RecordHeaders();
    headers.add(
        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(UTF_8));

    // when
    RawArticle seed = Seeds.all().get(0);
    raw.pipeInput(new TestRecord<>(seed.id(), value(seed), headers));

    // then
    assertThat(stories.readRecord().headers().lastHeader("traceparent").value())
        .isEqualTo(headers.lastHeader("traceparent").value());
  }

  @Test
  void datesTheEventsOfTheSeeds() {
    // when
    Seeds.all().forEach(this::send);

    // then
    Map<String, StoryArticle> byId =
        openStories().stream()
            .flatMap(story -> story.articles().stream())
            .collect(toMap(StoryArticle::id, article -> article));
    assertThat(byId)
        .allSatisfy(
            (id, article) -> assertThat(article.eventDate().date()).isEqualTo(Seeds.eventDate(id)));
    assertThat(byId.get("002").eventDate().evidence().rule()).isEqualTo("storyline-neighbour");
  }

  @Test
  void givesTheSameStoriesInEveryOrderOfArrival() {
    Map<Map<Set<String>, Set<LocalDate>>, Integer> outcomes = new LinkedHashMap<>();
    for (List<RawArticle> order : permutations(Seeds.all())) {
      // when
      Collection<Story> open = folded(order);

      // then
      assertThat(open)
          .extracting(Story::storylineId)
          .as("%s", order)
          .containsOnly(storylineOf(open));
      outcomes.merge(datedGroups(open), 1, Integer::sum);
    }
    assertThat(outcomes).hasSize(1).containsValue(120);
  }

  @Test
  void changesNothingWhenTheSeedsComeAgain() {
    // given
    Seeds.all().forEach(this::send);
    articles.readKeyValuesToList();
    stories.readKeyValuesToList();

    // when
    Seeds.all().forEach(this::send);

    // then
    assertThat(articles.isEmpty()).isTrue();
    assertThat(stories.isEmpty()).isTrue();
    assertThat(rejected.isEmpty()).isTrue();
  }

  @Test
  void saysWhyTwoReportsAreOfOneEvent() {
    // when
    Seeds.all().forEach(this::send);

    // then
    Story story =
        openStories().stream().filter(one -> one.articles().size() == 2).findFirst().orElseThrow();
    assertThat(story.articles())
        .allSatisfy(
            article -> {
              Map<String, List<String>> shared =
                  article.placement().signals().stream()
                      .collect(toMap(Signal::name, Signal::shared));
              assertThat(shared.get("lead-people")).hasSize(2);
              assertThat(shared.get("event-date")).containsExactly("2021-06-22");
              assertThat(shared.get("quotation").get(0)).contains("mutual understanding");
              assertThat(article.placement().runnerUp()).isNotNull();
            });
  }

  @Test
  void keepsEachLineOfTheBodyAndCutsEachOfTheChrome() {
    // when
    Seeds.all().forEach(this::send);

    // then
    for (EnrichedArticle article : articles.readValuesToList()) {
      assertThat(article.body().lines()).containsExactlyElementsOf(Seeds.body(article.id()));
      assertThat(article.removed())
          .extracting(cut -> cut.line())
          .containsExactlyElementsOf(Seeds.chromeLines(article.id()));
    }
  }

  @Test
  void takesTheHeadlineAndThePublicationDateThatTheTextStates() {
    // when
    Seeds.all().forEach(this::send);

    // then
    for (EnrichedArticle article : articles.readValuesToList()) {
      String headline = Seeds.headline(article.id());
      LocalDate published = Seeds.published(article.id());
      assertThat(article.headline()).isEqualTo(headline == null ? article.headline() : headline);
      assertThat(article.published().date())
          .isEqualTo(published == null ? article.published().date() : published);
      assertThat(article.language()).isEqualTo("en");
      assertThat(Seeds.eventTypes(article.id())).contains(article.eventType().id());
    }
  }

  @Test
  void tagsPeopleOrganisationsAndPlacesOfTheSeeds() {
    // when
    Seeds.all().forEach(this::send);

    // then
    int right = 0;
    int found = 0;
    int wanted = 0;
    for (EnrichedArticle article : articles.readValuesToList()) {
      Set<String> tags = new TreeSet<>();
      article.people().forEach(tag -> tags.add(Seeds.known(tag.name())));
      article.organisations().forEach(tag -> tags.add(Seeds.known(tag.name())));
      article.places().forEach(tag -> tags.add(Seeds.known(tag.name())));
      Set<String> expected = Seeds.names(article.id());
      found += tags.size();
      wanted += expected.size();
      tags.retainAll(expected);
      right += tags.size();
    }
    assertThat(2.0 * right / (found + wanted)).isGreaterThanOrEqualTo(.97);
  }

  @Test
  void knowsOnePersonByTwoSpellings() {
    // when
    Seeds.all().forEach(this::send);

    // then
    assertThat(articles.readValuesToList())
        .flatExtracting(EnrichedArticle::people)
        .filteredOn(person -> person.name().endsWith("Shoigu"))
        .extracting(Tag::id, Tag::name)
        .contains(tuple("person:sergei-shoigu", "Sergey Shoigu"))
        .extracting(tuple -> tuple.toList().get(0))
        .containsOnly("person:sergei-shoigu");
  }

  @Test
  void givesOffsetsThatPointAtTheMentions() {
    // when
    Seeds.all().forEach(this::send);

    // then
    for (EnrichedArticle article : articles.readValuesToList()) {
      for (Tag person : article.people()) {
        for (Mention mention : person.mentions()) {
          assertThat(article.body().substring(mention.start(), mention.end()))
              .isEqualTo(mention.text());
        }
      }
    }
  }

  @Test
  void carriesCloudEventsAttributesInTheHeaders() {
    // when
    send(Seeds.all().get(0));

    // then
    TestRecord<String, EnrichedArticle> record = articles.readRecord();
    assertThat(record.key()).isEqualTo("000");
    assertThat(record.headers())
        .extracting(Header::key, header -> new String(header.value(), StandardCharsets.UTF_8))
        .contains(
            tuple("ce_specversion", "1.0"),
            tuple("ce_id", "000/1"),
            tuple("ce_type", "dev.newsfold.article.enriched"),
            tuple("ce_subject", "000"));
  }

  @Test
  void rejectsARecordThatIsNoArticleAndGoesOn() {
    // when
    raw.pipeInput("broken", "{\"id\":".getBytes(StandardCharsets.UTF_8));
    raw.pipeInput("empty", null);
    send(Seeds.all().get(0));

    // then
    assertThat(rejected.readValuesToList())
        .hasSize(2)
        .allSatisfy(
            rejection -> {
              assertThat(rejection.code()).isEqualTo("malformed-record");
              assertThat(rejection.reason()).contains("articles.raw");
            });
    assertThat(articles.readValuesToList()).extracting(EnrichedArticle::id).containsExactly("000");
  }

  private void send(RawArticle article) {
    raw.pipeInput(article.id(), value(article));
  }

  private static byte[] value(RawArticle article) {
    return Json.serde(RawArticle.class).serializer().serialize("raw", article);
  }

  private <T> TestOutputTopic<String, T> output(String topic, Class<T> type) {
    Deserializer<T> values = Json.serde(type).deserializer();
    return driver.createOutputTopic(topic, Serdes.String().deserializer(), values);
  }

  private Collection<Story> openStories() {
    stories.readKeyValuesToMap().forEach(newest::put);
    return newest.values().stream().filter(story -> story.state() == State.OPEN).toList();
  }

  /** Without stores: opening them for each order would take most of the time. */
  private static Collection<Story> folded(List<RawArticle> order) {
    Fold fold = new Fold(COMPARE);
    HeapMemory memory = new HeapMemory();
    Map<String, Story> newest = new TreeMap<>();
    for (RawArticle article : order) {
      AnnotatedArticle annotated = ((Annotated) annotated(article)).article();
      Folded folded = fold.fold(DRAW_SKETCH.of(annotated), memory).orElseThrow();
      folded.stories().forEach(story -> newest.put(story.id(), story));
    }
    return newest.values().stream().filter(story -> story.state() == State.OPEN).toList();
  }

  private static Annotation annotated(RawArticle article) {
    return ANNOTATED.computeIfAbsent(article.id(), id -> ANNOTATE.of(article));
  }

  private String storyline() {
    return storylineOf(openStories());
  }

  private static String storylineOf(Collection<Story> open) {
    return open.iterator().next().storylineId();
  }

  private static Set<Set<String>> grouped(Collection<Story> open) {
    return open.stream()
        .map(story -> story.articles().stream().map(StoryArticle::id).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  private static Map<Set<String>, Set<LocalDate>> datedGroups(Collection<Story> open) {
    return open.stream()
        .collect(
            toMap(
                story ->
                    story.articles().stream().map(StoryArticle::id).collect(Collectors.toSet()),
                story ->
                    story.articles().stream()
                        .map(article -> article.eventDate().date())
                        .collect(Collectors.toSet())));
  }

  private static <T> List<List<T>> permutations(List<T> items) {
    if (items.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> all = new ArrayList<>();
    for (T first : items) {
      List<T> rest = new ArrayList<>(items);
      rest.remove(first);
      for (List<T> tail : permutations(rest)) {
        List<T> one = new ArrayList<>(List.of(first));
        one.addAll(tail);
        all.add(one);
      }
    }
    return all;
  }
}
