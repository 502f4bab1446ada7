package dev.newsfold.local.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class TableTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Table table = new Table("NAME", "PORT");

  @Test
  void alignsColumnsUnderTheirTitlesOnATerminal() {
    // given
    table.add("kafka", "9092");
    table.add("query-service", "8080");

    // when
    table.print(new PrintStream(out, true, UTF_8), true);

    // then
    assertThat(out.toString(UTF_8))
        .isEqualToNormalizingNewlines(
            """
            NAME           PORT
            kafka          9092
            query-service  8080
            """);
  }

  @Test
  void writesPlainLinesIntoAPipe() {
    // given
    table.add("kafka", "9092");

    // when
    table.print(new PrintStream(out, true, UTF_8), false);

    // then
    assertThat(out.toString(UTF_8)).isEqualToNormalizingNewlines("kafka\t9092\n");
  }
}
