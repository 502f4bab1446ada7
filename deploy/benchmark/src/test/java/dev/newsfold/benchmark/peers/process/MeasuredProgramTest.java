package dev.newsfold.benchmark.peers.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredProgramTest {

  @TempDir private Path folder;

  @Test
  void readsThePartsThatAProgramTellsOf() throws Exception {
    // given
    Part fold = new Part("fold", 12, 1.5, 2.5, null);
    MeasuredProgram program =
        shell("echo loading; echo '%s'; echo '%s'".formatted(fold.line(), whole().line()));
    // when
    Map<String, Part> parts = program.run(folder);
    // then
    assertThat(parts).containsExactly(Map.entry("fold", fold), Map.entry("", whole()));
  }

  private static Part whole() {
    return new Part("", 12, 3, 4, 5.0);
  }

  @Test
  void saysWhatAProgramThatFailsComplainsOf() {
    // given
    MeasuredProgram program =
        shell("echo first >&2; echo java.lang.OutOfMemoryError: heap >&2; echo last >&2; exit 3");
    // when // then
    assertThatThrownBy(() -> program.run(folder))
        .hasMessage("it ended with 3: java.lang.OutOfMemoryError: heap");
  }

  @Test
  void saysWhatAProgramThatFailsSaidLastWhereItNamesNoError() {
    // given
    MeasuredProgram program = shell("echo first >&2; echo killed >&2; echo >&2; exit 3");
    // when // then
    assertThatThrownBy(() -> program.run(folder)).hasMessage("it ended with 3: killed");
  }

  @Test
  void doesNotTakeSilenceForAMeasurement() {
    // when // then
    assertThatThrownBy(() -> shell("echo done").run(folder))
        .hasMessageContaining("said nothing of what it measured");
  }

  @Test
  void namesTheFieldThatAProgramDoesNotTell() {
    // when // then
    assertThatThrownBy(() -> Part.parse("{\"items\": 3, \"seconds\": \"fast\"}"))
        .hasMessageContaining("no number \"seconds\"");
  }

  @Test
  void saysWhatIsNotBuilt() throws Exception {
    // given
    Path jar = Files.createFile(folder.resolve("peer.jar"));
    Path libraries = Files.createDirectory(folder.resolve("lib"));
    // when // then
    assertThatThrownBy(() -> MeasuredProgram.need(jar, libraries))
        .hasMessageContaining("not built")
        .hasMessageContaining(libraries.toString());
  }

  @Test
  void givesEveryJvmTheSameHeapAndProcessors() {
    // given
    Machine machine = new Machine(folder, 700, 3);
    // when
    MeasuredProgram program =
        MeasuredProgram.java(
            "x", machine, List.of("--add-opens=a"), List.of(folder), "Main", List.of("in", "out"));
    // then
    assertThat(program.command())
        .containsSequence("-Xmx700m", "-XX:ActiveProcessorCount=3", "--add-opens=a", "-cp")
        .endsWith(folder.resolve("*").toString(), "Main", "in", "out");
  }

  private static MeasuredProgram shell(String script) {
    return new MeasuredProgram("shell", List.of("sh", "-c", script));
  }
}
