package dev.newsfold.local.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.local.report.ReportCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CompareCommandTest {

  private static final Path PARTS = Path.of("src/test/resources/dev/newsfold/local/report");

  private final PrintStream standardOut = System.out;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<String> failures = new ArrayList<>();

  @TempDir Path folder;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(out, true, UTF_8));
  }

  @AfterEach
  void listenNoMore() {
    System.setOut(standardOut);
  }

  @Test
  void findsNothingWorseInTheSame() throws Exception {
    // given
    String old = report("old", "", "");
    // when
    int code = compare(old, old);
    // then
    assertThat(code).isZero();
    assertThat(out.toString(UTF_8)).contains("0 of").doesNotContain("WORSE");
  }

  @Test
  void marksAShareOfACeilingThatFell() throws Exception {
    // given
    String old = report("old", "", "");
    String renewed = report("new", "\"share\": 0.4", "\"share\": 0.3");
    // when
    int code = compare(old, renewed);
    // then
    assertThat(code).isEqualTo(1);
    assertThat(out.toString(UTF_8))
        .contains("projection: of COPY, same indexes\t0.40\t0.30\t0.75\tWORSE\n")
        .contains("1 of ");
  }

  @Test
  void leavesWhatIsWorseByLessThanTheThreshold() throws Exception {
    // given
    String old = report("old", "", "");
    String renewed = report("new", "\"share\": 0.4", "\"share\": 0.3");
    // when // then
    assertThat(compare(old, renewed, "--threshold", "0.3")).isZero();
  }

  @Test
  void marksMoreOfWhatShouldBeLess() throws Exception {
    // given
    String old = report("old", "", "");
    String renewed = report("new", "\"bytes\": 275512", "\"bytes\": 400000");
    // when
    int code = compare(old, renewed);
    // then
    assertThat(code).isEqualTo(1);
    assertThat(out.toString(UTF_8))
        .contains("clean a page: bytes an article\t275,512\t400,000\t1.45\tWORSE");
  }

  @Test
  void showsRatesAndTimesBesideAndCountsThemWhenToldTo() throws Exception {
    // given
    String old = report("old", "", "");
    String renewed = report("new", "\"p99Seconds\": 1.1", "\"p99Seconds\": 2.2");
    // when // then
    assertThat(compare(old, renewed)).isZero();
    assertThat(out.toString(UTF_8)).contains("p99 s\t1.10\t2.20\t2.00\t(beside)");
    assertThat(compare(old, renewed, "--absolute")).isEqualTo(1);
  }

  @Test
  void tellsProgramsTheSame() throws Exception {
    // given
    String old = report("old", "", "");
    String renewed = report("new", "\"step\": \"projection\"", "\"step\": \"tables\"");
    // when
    compare(old, renewed, "--json");
    // then
    JsonNode told = new ObjectMapper().readTree(out.toByteArray());
    assertThat(told.path("worse").asInt()).isZero();
    assertThat(told.path("figures"))
        .filteredOn(figure -> figure.path("figure").asText().endsWith(": of COPY"))
        .extracting(figure -> figure.path("verdict").asText())
        .containsExactly("only-old", "only-new");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"median\": 1, \"longest\": 2}|is no report of newsfold benchmark report",
        "{\"newsfoldReport\": 1, \"parts\": {\"mood\": {}}}|part \"mood\" is none of",
        "{\"newsfoldReport\": 1, \"parts\": {\"live\": {}}}|live: field \"median\" is missing",
        "{\"newsfoldReport\": 1}|has no part",
        "]|is not JSON",
      })
  void namesFileAndReason(String text, String reason) throws Exception {
    // given
    Path file = Files.writeString(folder.resolve("report.json"), text);
    // when
    int code = compare(report("old", "", ""), file.toString());
    // then
    assertThat(code).isEqualTo(1);
    assertThat(failures).singleElement().asString().startsWith(file + ": ").contains(reason);
  }

  @Test
  void namesAFileThatIsMissing() {
    // when
    compare("no-such.json", "no-such.json");
    // then
    assertThat(failures).containsExactly("no-such.json: does not exist");
  }

  @Test
  void refusesAThresholdThatIsNone() throws Exception {
    // when // then
    assertThat(compare(report("old", "", ""), report("new", "", ""), "--threshold", "15"))
        .isEqualTo(2);
  }

  private int compare(String... words) {
    return new CommandLine(new CompareCommand())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              failures.add(String.valueOf(failure.getMessage()));
              return 1;
            })
        .execute(words);
  }

  /** A report of a run in which one thing was otherwise. */
  private String report(String name, String before, String after) throws Exception {
    Path place = Files.createDirectories(folder.resolve(name));
    List<String> line = new ArrayList<>(List.of("--output", place.toString()));
    for (String part : List.of("pipeline", "fold", "micro")) {
      String printed = Files.readString(PARTS.resolve(part + ".json")).replace(before, after);
      line.add(Files.writeString(place.resolve(part + ".json"), printed).toString());
    }
    assertThat(new CommandLine(new ReportCommand()).execute(line.toArray(String[]::new))).isZero();
    out.reset();
    return place.resolve("report.json").toString();
  }
}
