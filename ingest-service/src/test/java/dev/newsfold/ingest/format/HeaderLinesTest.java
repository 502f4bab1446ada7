package dev.newsfold.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderLinesTest {

  @Test
  void readsADateWithAnAddressBehindIt() {
    // when
    HeaderLines header =
        HeaderLines.of(" date 2026-02-02 https://example.org/a-1.html\nA headline\nA lead.");

    // then
    assertThat(header)
        .isEqualTo(
            new HeaderLines(
                1,
                new Statements(
                    "https://example.org/a-1.html", null, null, "2026-02-02", null, null)));
  }

  @Test
  void countsALineOfWhichOnlyTheDateIsUnderstood() {
    // when
    HeaderLines header = HeaderLines.of(" date 2021-01-22 Subscribe to our newsletter\n\nA lead.");

    // then
    assertThat(header.count()).isEqualTo(1);
    assertThat(header.statements().published()).isEqualTo("2021-01-22");
  }

  @Test
  void readsSeveralLinesOfKeysAndValues() {
    // given
    String text =
        """
        Title: A headline
        Author: Jane Doe
        Source: Example Times
        Published-At: Tuesday, 22 June 2021 14:05 GMT
        Lang: en
        URL: https://example.org/a

        A lead.
        """;

    // when
    HeaderLines header = HeaderLines.of(text);

    // then
    assertThat(header.count()).isEqualTo(6);
    assertThat(header.statements())
        .isEqualTo(
            new Statements(
                "https://example.org/a",
                "A headline",
                "Jane Doe",
                "Tuesday, 22 June 2021 14:05 GMT",
                "Example Times",
                "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date night in Moscow ended early for some.\nMore.",
        "Source close to the minister said on Monday.\nMore.",
        "By Jane Doe\nA lead.",
        "Update: the talks go on.\nMore.",
        "JAKARTA - Russia has approved.\ndate 2021-01-22",
        "Published in 2021, the report says much.\nMore.",
        "Title insurance is a business.\nMore."
      })
  void leavesTheArticleItselfAlone(String text) {
    // when
    HeaderLines header = HeaderLines.of(text);

    // then
    assertThat(header).isEqualTo(new HeaderLines(0, Statements.NONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date 2021-01-22T10:15:00Z rest|2021-01-22T10:15:00Z",
        "date 2021-01-22 10:15 rest|2021-01-22 10:15",
        "date 22.01.2021 rest|22.01.2021",
        "date 22 January 2021 rest|22 January 2021",
        "date Jan. 22, 2021 rest|Jan. 22, 2021",
        "published Friday, January 22nd, 2021 10:15 AM EST - rest|Friday, January 22nd, 2021 10:15 AM EST",
        "date: Tuesday|Tuesday"
      })
  void takesADateInItsOwnWords(String line, String published) {
    // when
    HeaderLines header = HeaderLines.of(line + "\nA lead.");

    // then
    assertThat(header.statements().published()).isEqualTo(published);
  }

  @Test
  void readsAnAddressThatStandsAlone() {
    // when
    HeaderLines header = HeaderLines.of("https://example.org/a\nA headline\n");

    // then
    assertThat(header.count()).isEqualTo(1);
    assertThat(header.statements().url()).isEqualTo("https://example.org/a");
  }

  @Test
  void readsTheSeeds() throws IOException {
    // given
    List<Path> seeds;
    try (Stream<Path> files = Files.list(Path.of("../seeds"))) {
      seeds = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }

    // when
    List<HeaderLines> headers = seeds.stream().map(HeaderLinesTest::read).toList();

    // then
    assertThat(headers).extracting(HeaderLines::count).containsExactly(1, 0, 0, 0, 1);
    assertThat(headers)
        .extracting(header -> header.statements().published())
        .containsExactly("2026-02-02", null, null, null, "2021-01-22");
  }

  private static HeaderLines read(Path file) {
    try {
      return HeaderLines.of(Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
