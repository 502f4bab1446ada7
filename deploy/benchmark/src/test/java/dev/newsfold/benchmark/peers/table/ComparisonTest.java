package dev.newsfold.benchmark.peers.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Row OWN =
      Row.timed(Task.STORIES, "newsfold, fold", "news", 1000, 2, 3, 1.0).withFound(100, .9);
  private static final Row SCRIPT =
      Row.timed(Task.STORIES, "script", "news", 1000, 8, 8, 4.0).withFound(90, .8);
  private static final Row FAILED =
      Row.failed(Task.COPIES, "Spark", "news", 1000, "it ended with 1: no memory");

  private final Comparison comparison = new Comparison();

  @Test
  void tellsHowManyTimesTheRateOfAPeerItHas() {
    // when
    comparison.compare(OWN, SCRIPT, 3.0);
    // then
    assertThat(comparison.ratios().get(0).told())
        .isEqualTo(
            "stories, news: newsfold, fold has 4.00 times the rate of script, 2.67 times by"
                + " processor time, F1 0.900 against 0.800; asked for is 3: yes");
  }

  @Test
  void saysWhereItHasLessThanIsAskedFor() {
    // when
    comparison.compare(OWN, SCRIPT, 10.0);
    // then
    assertThat(comparison.ratios().get(0).told()).endsWith("asked for is 10: NO");
  }

  @Test
  void doesNotCountARateThatIsReachedByBeingLessRight() {
    // when
    comparison.compare(OWN.withFound(1, .7), SCRIPT, 3.0);
    // then
    assertThat(comparison.ratios().get(0).reached()).isFalse();
  }

  @Test
  void comparesNothingWithOneThatFailed() {
    // when
    comparison.compare(OWN, FAILED, 20.0);
    // then
    assertThat(comparison.ratios()).isEmpty();
  }

  @Test
  void printsARowThatSaysWhyOneFailed() {
    // given
    comparison.add(OWN);
    comparison.add(FAILED);
    // when
    String printed = printed(out -> comparison.table(out, false));
    // then
    assertThat(printed.lines())
        .contains(
            "stories\tnewsfold, fold\tnews\t1000\t500\t2.00\t3.00\t1.0\t100\t0.900",
            "copies\tSpark\tnews\t1000\t-\tfailed\t-\t-\t-\t-",
            "copies, Spark: it ended with 1: no memory");
  }

  @Test
  void countsWordsWhereThereAreSome() {
    // given
    comparison.add(Row.timed(Task.TAGGING, "CoreNLP", "news", 10, 2, 3, 1.0).withWords(5000));
    // when
    String printed = printed(out -> comparison.table(out, false));
    // then
    assertThat(printed).contains("tagging\tCoreNLP\tnews\t10\t2500 words\t2.00");
  }

  @Test
  void givesTheSameAsJson() throws Exception {
    // given
    comparison.add(OWN);
    comparison.add(FAILED);
    comparison.compare(OWN, SCRIPT, 3.0);
    // when
    JsonNode whole = new ObjectMapper().readTree(printed(comparison::json));
    // then
    JsonNode own = whole.path("peers").path(0);
    assertThat(own.path("task").textValue()).isEqualTo("stories");
    assertThat(own.path("of").textValue()).isEqualTo("newsfold, fold");
    assertThat(own.path("articles").intValue()).isEqualTo(1000);
    assertThat(own.path("perSecond").doubleValue()).isEqualTo(500);
    assertThat(own.path("cpuSeconds").doubleValue()).isEqualTo(3);
    assertThat(own.path("f1").doubleValue()).isEqualTo(.9);
    assertThat(own.has("kind")).isFalse();
    JsonNode failed = whole.path("peers").path(1);
    assertThat(failed.get("f1").isNull()).isTrue();
    assertThat(failed.get("perSecond").isNull()).isTrue();
    assertThat(failed.path("why").textValue()).contains("no memory");
    JsonNode ratio = whole.path("ratios").path(0);
    assertThat(ratio.path("ratio").doubleValue()).isEqualTo(4);
    assertThat(ratio.path("reached").booleanValue()).isTrue();
  }

  private interface Printing {
    void to(PrintStream out) throws Exception;
  }

  private static String printed(Printing printing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      printing.to(out);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
