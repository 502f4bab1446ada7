package dev.newsfold.local.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.local.status.Latencies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrintedTest {

  private final Printed printed =
      new Printed(
          new Pipeline.Measured(
              List.of(
                  new Step("ingest", 500, 2, List.of(new Ceiling("plain producer", 1_000))),
                  new Step("enrich", 300, 3, List.of())),
              new Whole.Highest(400, 10, Map.of("enrich", Duration.ofSeconds(8))),
              List.of(new Whole.AtRate(0.5, 20, new Latencies(List.of(0.3, 0.1, 0.2))))));

  @Test
  void putsEachStepBesideWhatTheMachineDoesAtMost() {
    // when
    String text = text();
    // then
    assertThat(text)
        .contains("ingest\t500\t250\tplain producer\t1000\t25 %\n")
        .contains("enrich\t300\t100\t\t\t\n")
        .contains("400 articles, 40.0 a second")
        .contains("enrich\t20.00\t80 %\n")
        .contains("50 %\t20.00\t3\t0.20\t0.30\t0.30\n");
  }

  @Test
  void tellsTheSameToPrograms() throws IOException {
    // when
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    printed.json(new PrintStream(out, true, UTF_8));
    JsonNode all = new ObjectMapper().readTree(out.toByteArray());
    // then
    assertThat(all.at("/steps/0/ceilings/0/share").asDouble()).isEqualTo(0.25);
    assertThat(all.at("/whole/perSecond").asDouble()).isEqualTo(40);
    assertThat(all.at("/whole/processorMillisecondsAnArticle/enrich").asDouble()).isEqualTo(20);
    assertThat(all.at("/waits/0/p50Seconds").asDouble()).isEqualTo(0.2);
  }

  private String text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    printed.tables(new PrintStream(out, true, UTF_8));
    return out.toString(UTF_8);
  }
}
