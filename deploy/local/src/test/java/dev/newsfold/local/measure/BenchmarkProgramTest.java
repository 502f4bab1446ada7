package dev.newsfold.local.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchmarkProgramTest {

  @TempDir Path folder;

  @Test
  void passesOnWhatItIsTold() {
    // given
    BenchmarkProgram program = new BenchmarkProgram(Path.of("benchmark.jar"));
    // when
    List<String> line =
        program.line("evaluate", List.of("stories", "news.jsonl", "--worst", "3"), true);
    // then
    assertThat(line)
        .endsWith(
            "-jar", "benchmark.jar", "evaluate", "stories", "news.jsonl", "--worst", "3", "--json");
  }

  @Test
  void endsAsTheProgramEnds() throws Exception {
    // given: no jar at all, which java itself complains of
    BenchmarkProgram program =
        new BenchmarkProgram(Files.createFile(folder.resolve("benchmark.jar")));
    // when // then
    assertThat(program.run("evaluate", List.of(), false)).isEqualTo(1);
  }

  @Test
  void saysWhatIsNotBuilt() {
    // given
    BenchmarkProgram program = new BenchmarkProgram(folder.resolve("benchmark.jar"));
    // when // then
    assertThatThrownBy(() -> program.run("train", List.of(), false))
        .hasMessageContaining("is not built")
        .hasMessageContaining(folder.toString());
  }

  @Test
  void leavesToTheProgramWhatItDoesNotKnow() {
    // given
    CommandLine command = new CommandLine(new EvaluateCommand());
    // when
    var parsed = command.parseArgs("stories", "news.jsonl", "--worst", "3", "--data", "here");
    // then
    assertThat(parsed.unmatched()).containsExactly("stories", "news.jsonl", "--worst", "3");
  }
}
