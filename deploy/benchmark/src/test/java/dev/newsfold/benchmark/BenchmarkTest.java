package dev.newsfold.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as they are typed, on invented files. */
class BenchmarkTest {

  private static final Path LABELLED = Path.of("src/test/resources/labelled");

  private final PrintStream standardOut = System.out;
  private final PrintStream standardError = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  @TempDir Path folder;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(out, true, UTF_8));
    System.setErr(new PrintStream(error, true, UTF_8));
  }

  @AfterEach
  void listenNoMore() {
    System.setOut(standardOut);
    System.setErr(standardError);
  }

  @Test
  void multipliesArticles() throws Exception {
    // given
    Path output = folder.resolve("many.ndjson");
    // when
    int exit =
        Benchmark.run(
            "benchmark",
            "multiply",
            file("stories.jsonl"),
            "--articles",
            "30",
            "--output",
            output.toString());
    // then
    assertThat(exit).as(error.toString(UTF_8)).isZero();
    List<JsonNode> articles = new ArrayList<>();
    for (String line : Files.readAllLines(output)) {
      articles.add(new ObjectMapper().readTree(line));
    }
    assertThat(articles).hasSize(30);
    assertThat(articles)
        .extracting(article -> article.path("url").asText())
        .doesNotHaveDuplicates();
    assertThat(articles)
        .allSatisfy(
            article -> {
              assertThat(article.path("title").asText()).isNotBlank();
              assertThat(article.path("text").asText()).isNotBlank();
            });
  }

  @Test
  void measuresTheSpeedOfAnnotating() throws Exception {
    // when
    JsonNode speed =
        answer("benchmark", "annotate", file("stories.jsonl"), "--rounds", "1", "--json");
    // then
    assertThat(fieldsOf(speed))
        .containsExactly("articles", "words", "seconds", "wordsPerSecond", "steps", "nameModel");
    assertThat(fieldsOf(speed.path("steps")))
        .containsExactly("text", "language", "dates", "names", "other-tags", "sketch");
    assertThat(speed.path("articles").asInt()).isEqualTo(4);
    assertThat(speed.path("seconds").asDouble()).isPositive();
    assertThat(fieldsOf(speed.path("nameModel")))
        .containsExactly(
            "wordsPerSecond",
            "coreNlpWordsPerSecond",
            "toCoreNlp",
            "annotateToNameModel",
            "labels",
            "differences");
    assertThat(speed.path("nameModel").path("labels").asLong()).isPositive();
    assertThat(speed.path("nameModel").path("differences").asLong()).isZero();
  }

  @Test
  void measuresTheHotPaths() throws Exception {
    // when
    JsonNode paths =
        answer(
            "benchmark",
            "micro",
            file("stories.jsonl"),
            "--forks",
            "0",
            "--iterations",
            "2",
            "--seconds",
            "0.01",
            "--only",
            "page,decision",
            "--json");
    // then
    assertThat(fieldsOf(paths))
        .containsExactly("articles", "forks", "iterations", "secondsAnIteration", "operations");
    assertThat(paths.path("articles").asInt()).isEqualTo(4);
    assertThat(paths.path("operations"))
        .extracting(operation -> operation.path("operation").asText())
        .containsExactly("clean a page", "story decision, all candidates");
    assertThat(paths.path("operations"))
        .allSatisfy(
            operation -> {
              assertThat(operation.path("micros").asDouble()).isPositive();
              assertThat(operation.path("bytes").asDouble()).isPositive();
            });
  }

  @Test
  void measuresHowTheFoldGrows() throws Exception {
    // when
    JsonNode growth =
        answer(
            "benchmark",
            "fold",
            file("stories.jsonl"),
            "--articles",
            "60,30",
            "--measured",
            "20",
            "--json");
    // then
    assertThat(fieldsOf(growth))
        .containsExactly("levels", "exponent", "diskExponent", "heapExponent");
    assertThat(growth.path("levels"))
        .extracting(level -> level.path("articles").asInt())
        .containsExactly(30, 60);
    assertThat(growth.path("levels"))
        .allSatisfy(
            level -> {
              assertThat(level.path("processorMicros").asDouble()).isPositive();
              assertThat(level.path("storeMicros").asDouble()).isPositive();
              assertThat(level.path("backgroundMicros").asDouble()).isNotNegative();
              assertThat(level.path("changelogBytes").asDouble()).isPositive();
            });
    assertThat(growth.path("diskExponent").asDouble())
        .isCloseTo(exponent(growth, "diskBytes"), within(1e-9));
  }

  @Test
  void measuresStories() throws Exception {
    // given: ferry a1 a2 a3, takeover b1; a3 reports something else in truth
    // when
    JsonNode score = answer("evaluate", "stories", file("stories.jsonl"), "--json");
    // then: precision 1; recall (2/3 + 2/3 + 1/3 + 1) / 4; one pair of three
    assertThat(fieldsOf(score))
        .containsExactly("file", "articles", "events", "bcubed", "pairwise", "seconds");
    assertThat(score.path("file").asText()).isEqualTo(file("stories.jsonl"));
    assertThat(score.path("articles").asInt()).isEqualTo(4);
    assertThat(score.path("events").asInt()).isEqualTo(2);
    assertScore(score.path("bcubed"), 1, 2 / 3.0, .8);
    assertScore(score.path("pairwise"), 1, 1 / 3.0, .5);
    assertThat(score.path("seconds").asDouble()).isPositive();
  }

  @Test
  void measuresHowFarAShuffledOrderAgrees() throws Exception {
    // when
    JsonNode score =
        answer("evaluate", "stories", file("stories.jsonl"), "--json", "--order", "shuffled");
    // then
    assertScore(score.path("agreement"), 1, 1, 1);
  }

  @Test
  void explainsWhatFellApart() {
    // when
    int code = Benchmark.run("evaluate", "stories", file("stories.jsonl"));
    // then
    assertThat(code).isZero();
    assertThat(out.toString(UTF_8))
        .contains("split event ferry into 2 stories")
        .contains("\"School lunches to cost less\"");
  }

  @Test
  void measuresCopies() throws Exception {
    // when
    JsonNode score = answer("evaluate", "copies", file("copies.jsonl"), "--json");
    // then: one pair of the two that count is found, and no other one
    assertThat(fieldsOf(score)).containsExactly("file", "pairs", "precision", "recall");
    assertThat(score.path("pairs").asInt()).isEqualTo(2);
    assertThat(score.path("precision").asDouble()).isEqualTo(1);
    assertThat(score.path("recall").asDouble()).isEqualTo(.5);
  }

  @Test
  void measuresPages() throws Exception {
    // when
    JsonNode score = answer("evaluate", "pages", file("pages.jsonl"), "--json");
    // then: of the second page 3 words of 60 are not there
    assertThat(fieldsOf(score)).containsExactly("file", "pages", "f1", "precision", "recall");
    assertThat(score.path("pages").asInt()).isEqualTo(3);
    assertThat(score.path("precision").asDouble()).isEqualTo(1);
    assertThat(score.path("recall").asDouble())
        .isEqualTo((1 + WORDS / (WORDS + 3) + 1) / 3, within(1e-12));
  }

  private static final double WORDS = 57;

  @Test
  void measuresDates() throws Exception {
    // when
    JsonNode score = answer("evaluate", "dates", file("pages.jsonl"), "--json");
    // then: one day is right, one wrong, and none was found where there is none
    assertThat(fieldsOf(score)).containsExactly("file", "pages", "exact");
    assertThat(score.path("pages").asInt()).isEqualTo(3);
    assertThat(score.path("exact").asDouble()).isEqualTo(2 / 3.0, within(1e-12));
  }

  @Test
  void measuresNames() throws Exception {
    // when
    JsonNode score = answer("evaluate", "names", file("names.conll"), "--json");
    // then: two right; Microsoft is of another type there, Paris of another kind
    assertThat(fieldsOf(score)).containsExactly("file", "precision", "recall", "f1");
    assertScore(score, 2 / 4.0, 2 / 3.0, 4 / 7.0);
  }

  @Test
  void answersForSeveralFilesInOneObject() throws Exception {
    // when
    JsonNode answer =
        answer("evaluate", "dates", file("pages.jsonl"), compressed("pages.jsonl"), "--json");
    // then
    assertThat(fieldsOf(answer)).containsExactly("files");
    assertThat(answer.path("files")).hasSize(2);
    assertThat(answer.path("files").get(1).path("exact"))
        .isEqualTo(answer.path("files").get(0).path("exact"));
  }

  @Test
  void trainsTheSameDecisionTwice() throws Exception {
    // given
    Path decision = folder.resolve("decision.txt");
    String[] train = {
      "train",
      file("stories-to-train.jsonl"),
      "--held-out",
      file("stories.jsonl"),
      "--json",
      "--output",
      decision.toString()
    };
    // when
    JsonNode first = answer(train);
    out.reset();
    JsonNode second = answer(train);
    // then
    assertThat(first).isEqualTo(second);
    assertThat(fieldsOf(first)).containsExactly("threshold", "trees", "files");
    assertThat(first.path("trees").isNumber()).isTrue();
    assertThat(first.path("files"))
        .extracting(file -> file.path("heldOut").asBoolean())
        .containsExactly(false, true);
    assertScore(first.path("files").get(0).path("after"), 1, 1, 1);
    // And they can be used.
    out.reset();
    answer(
        "evaluate", "stories", file("stories.jsonl"), "--json", "--decision", decision.toString());
  }

  @Test
  void namesFileLineAndFieldOfAProblem() throws Exception {
    // given
    Path file = folder.resolve("broken.jsonl");
    Files.writeString(
        file, "{\"id\": \"1\", \"event\": \"e\", \"text\": \"t\"}\n\n{\"id\": \"2\"}\n");
    // when
    int code = Benchmark.run("evaluate", "stories", file.toString());
    // then
    assertThat(code).isEqualTo(1);
    assertThat(error.toString(UTF_8))
        .contains("newsfold: " + file + ", line 3: field \"event\" is missing");
  }

  @Test
  void saysWhichPairsAreMissing() throws Exception {
    // given
    Path file = folder.resolve("lonely.jsonl");
    Files.writeString(file, "{\"id\": \"1\", \"text\": \"t\"}\n");
    // when
    int code = Benchmark.run("evaluate", "copies", file.toString());
    // then
    assertThat(code).isEqualTo(1);
    assertThat(error.toString(UTF_8))
        .contains(folder.resolve("lonely-pairs.tsv") + ": does not exist");
  }

  @Test
  void tellsWrongUsageFromFailure() {
    assertThat(Benchmark.run("evaluate")).isEqualTo(2);
    assertThat(Benchmark.run("evaluate", "stories")).isEqualTo(2);
    assertThat(Benchmark.run("evaluate", "mood", "file")).isEqualTo(2);
    assertThat(Benchmark.run("train", file("stories.jsonl"), "--leave-one-out")).isEqualTo(2);
    assertThat(Benchmark.run("evaluate", "dates", "no-such-file")).isEqualTo(1);
    assertThat(Benchmark.run("evaluate", "stories", "--help")).isZero();
  }

  /** Of a total that was told for each article, at two levels. */
  private static double exponent(JsonNode growth, String field) {
    JsonNode first = growth.path("levels").get(0);
    JsonNode last = growth.path("levels").get(1);
    return 1
        + Math.log(last.path(field).asDouble() / first.path(field).asDouble())
            / Math.log(last.path("articles").asDouble() / first.path("articles").asDouble());
  }

  private JsonNode answer(String... words) throws Exception {
    int code = Benchmark.run(words);
    assertThat(code).as(error.toString(UTF_8)).isZero();
    return new ObjectMapper().readTree(out.toByteArray());
  }

  private static String file(String name) {
    return LABELLED.resolve(name).toString();
  }

  private String compressed(String name) throws Exception {
    Path file = folder.resolve(name + ".gz");
    try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      Files.copy(LABELLED.resolve(name), gzip);
    }
    return file.toString();
  }

  private static List<String> fieldsOf(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static void assertScore(JsonNode score, double precision, double recall, double f1) {
    assertThat(score.path("precision").asDouble()).isEqualTo(precision, within(1e-12));
    assertThat(score.path("recall").asDouble()).isEqualTo(recall, within(1e-12));
    assertThat(score.path("f1").asDouble()).isEqualTo(f1, within(1e-12));
  }
}
