package dev.newsfold.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsfoldTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up",
        "torture",
        "key list",
        "benchmark live",
        "benchmark pipeline",
        "benchmark report",
        "benchmark compare"
      })
  void explainsACommandInsteadOfDoingIt(String command) {
    // given
    PrintStream output = System.out;
    PrintStream errors = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream warned = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    System.setErr(new PrintStream(warned, true, UTF_8));

    try {
      // when
      int exitCode = Newsfold.run((command + " --help").split(" "));

      // then
      assertThat(exitCode).isZero();
      assertThat(printed.toString(UTF_8)).startsWith("Usage: newsfold " + command + " ");
      assertThat(warned.toString(UTF_8)).isEmpty();
    } finally {
      System.setOut(output);
      System.setErr(errors);
    }
  }
}
