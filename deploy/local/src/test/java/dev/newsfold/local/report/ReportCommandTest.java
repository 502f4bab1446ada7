package dev.newsfold.local.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;
import picocli.CommandLine;

class ReportCommandTest {

  private static final List<String> PARTS =
      List.of("pipeline", "annotate", "fold", "search", "live", "peers", "micro");

  private final PrintStream standardOut = System.out;

  @TempDir Path folder;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
  }

  @AfterEach
  void listenNoMore() {
    System.setOut(standardOut);
  }

  @Test
  void makesOnePageOfAllParts() throws Exception {
    // when
    int code = report(PARTS.stream().map(ReportCommandTest::part).toList());
    // then
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(code).isZero();
    assertThat(page)
        .contains("7.5 % of 56,000 a second")
        .contains("p50 420 ms, p99 1.10 s")
        .contains("<b>articles<sup>1.09</sup></b>")
        .contains("&lt;Spark> &amp; Co")
        .contains("failed: no memory")
        .contains("2,000 a second, F1 0.93")
        .contains("316 µs ± 24 %, 269 KB")
        .contains("p50 12 ms, p99 41 ms; 900 a second")
        .contains("n<sup>1.09</sup>")
        .contains("Processors");
    for (String part : PARTS) {
      assertThat(page).contains("<section id=\"%s\">".formatted(part));
    }
  }

  @Test
  void asksNoOtherHostForAnything() throws Exception {
    // when
    report(PARTS.stream().map(ReportCommandTest::part).toList());
    // then
    assertThat(Files.readString(folder.resolve("report.html")))
        .doesNotContain("http:", "https:", "src=", "<link", "@import", "url(");
  }

  @Test
  void isWellFormed() throws Exception {
    // when
    report(PARTS.stream().map(ReportCommandTest::part).toList());
    // then: as XML, but for what HTML leaves open
    String page =
        Files.readString(folder.resolve("report.html"))
            .replace("<!DOCTYPE html>", "")
            .replaceAll("<meta [^>]*>", "");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  @Test
  void keepsTheSameForPrograms() throws Exception {
    // when
    report(PARTS.stream().map(ReportCommandTest::part).toList());
    // then
    Report report = Report.read(folder.resolve("report.json"));
    assertThat(report.parts()).containsOnlyKeys(Part.values());
    assertThat(report.machine()).isEqualTo(Machine.here());
    assertThat(figure(report, "drop to searchable: of its slowest step"))
        .isEqualTo(new Figure("", 0.5, true, true));
    assertThat(figure(report, "copies, a, newsfold, fold: times as fast as <Spark> & Co"))
        .isEqualTo(new Figure("", 4, true, true));
    assertThat(figure(report, "copies, b, newsfold, fold: a second").value()).isEqualTo(3000);
    assertThat(report.figures()).extracting(Figure::name).doesNotHaveDuplicates();
    assertThat(figure(report, "search, rare words: of HTTP alone"))
        .isEqualTo(new Figure("", 0.1, true, true));
    assertThat(figure(report, "fold, 10,000 articles: articles a second").value())
        .isEqualTo(1111, within(1.0));
    assertThat(figure(report, "clean a page: bytes an article"))
        .isEqualTo(new Figure("", 275512, false, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1]|is no JSON object",
        "{\"a\": }|is not JSON",
        "{\"files\": 3}|is not what newsfold benchmark prints",
        "{\"median\": \"soon\", \"longest\": 2}|live: field \"median\" is no number: \"soon\"",
        "{\"operations\": [{\"operation\": \"x\"}], \"forks\": 1}|micro: field \"micros\" is missing",
      })
  void namesFileAndReason(String text, String reason) throws Exception {
    // given
    Path file = Files.writeString(folder.resolve("part.json"), text);
    // when
    String told = failure(file);
    // then
    assertThat(told).startsWith(file + ": ").contains(reason);
    assertThat(folder.resolve("report.html")).doesNotExist();
  }

  @Test
  void takesOneFileOfEachPart() {
    // when // then
    assertThat(failure(part("live"), part("live")))
        .isEqualTo(part("live") + ": there is another file of live");
  }

  @Test
  void runsPartsInSmallWhereThatIsEnough() {
    // given
    RunParts quick = new RunParts(folder, List.of(Path.of("news.jsonl")), true, System.out);
    RunParts whole = new RunParts(folder, List.of(), false, System.out);
    // when // then
    assertThat(quick.line(Part.FOLD))
        .containsExactly(
            "fold", "--json", "--articles", "1000,4000", "--measured", "500", "news.jsonl");
    assertThat(quick.line(Part.ANNOTATE)).containsExactly("annotate", "--json", "news.jsonl");
    assertThat(whole.line(Part.FOLD)).containsExactly("fold", "--json");
    assertThat(whole.line(Part.ANNOTATE)).containsExactly("annotate", "--json", "--rounds", "200");
  }

  private static Figure figure(Report report, String name) {
    Figure found =
        report.figures().stream()
            .filter(figure -> figure.name().equals(name))
            .findFirst()
            .orElseThrow();
    return new Figure("", found.value(), found.isMoreBetter(), found.counts());
  }

  private int report(List<Path> files) {
    List<String> line = new ArrayList<>(List.of("--output", folder.toString()));
    files.forEach(file -> line.add(file.toString()));
    return new CommandLine(new ReportCommand()).execute(line.toArray(String[]::new));
  }

  /** What the command fails with. */
  private String failure(Path... files) {
    List<String> told = new ArrayList<>();
    List<String> line = new ArrayList<>(List.of("--output", folder.toString()));
    List.of(files).forEach(file -> line.add(file.toString()));
    new CommandLine(new ReportCommand())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              assertThat(failure).isInstanceOf(IOException.class);
              told.add(Objects.requireNonNull(failure.getMessage()));
              return 1;
            })
        .execute(line.toArray(String[]::new));
    return String.join("", told);
  }

  private static Path part(String name) {
    return Path.of("src/test/resources/dev/newsfold/local/report", name + ".json");
  }
}
