package dev.newsfold.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.newsfold.local.process.RunState.Member;
import dev.newsfold.local.settings.DataFolder;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.settings.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

  @TempDir Path folder;

  private final List<String> said = new CopyOnWriteArrayList<>();
  private LocalSettings settings;
  private Supervisor supervisor;

  @BeforeEach
  void start() {
    DataFolder data = new DataFolder(folder.resolve("data"));
    settings = new LocalSettings(data, folder.resolve("inbox"), "127.0.0.1", Ports.DEFAULT);
    supervisor = new Supervisor(settings, said::add);
  }

  @AfterEach
  void stop() {
    supervisor.stop();
  }

  @Test
  void startsAgainWhatWasKilled() throws Exception {
    // given
    supervisor.keepServiceAlive(sleeper("steady")).get(20, TimeUnit.SECONDS);
    long killed = service().trace().pid();

    // when
    ProcessHandle.of(killed).orElseThrow().destroyForcibly();

    // then
    await()
        .untilAsserted(
            () -> {
              assertThat(service().starts()).isEqualTo(2);
              assertThat(service().trace().process()).isPresent();
              assertThat(service().trace().pid()).isNotEqualTo(killed);
            });
    assertThat(said).anyMatch(line -> line.startsWith("steady ended (signal 9)"));
  }

  @Test
  void startsAgainOnceWhatKeptItFromStartingIsOver() throws Exception {
    // given
    AtomicInteger starts = new AtomicInteger();
    Program.Preparation secondFails =
        () -> {
          if (starts.incrementAndGet() == 2) {
            throw new IOException("No space left on device");
          }
          return List.of("sleep", "600");
        };
    supervisor
        .keepServiceAlive(program("unlucky", secondFails, () -> true))
        .get(20, TimeUnit.SECONDS);

    // when
    service().trace().process().orElseThrow().destroyForcibly();

    // then
    await().untilAsserted(() -> assertThat(service().starts()).isEqualTo(2));
    assertThat(said).anyMatch(line -> line.startsWith("unlucky ended (No space left on device)"));
  }

  @Test
  void givesUpWhatEndsThreeTimesBeforeItIsReady() {
    // when
    var ready =
        supervisor.keepServiceAlive(
            program("hopeless", List.of("sh", "-c", "exit 7"), () -> false));

    // then
    assertThatThrownBy(() -> ready.get(20, TimeUnit.SECONDS))
        .hasMessageContaining("hopeless ended 3 times before it was ready")
        .hasMessageContaining("exit code 7");
  }

  @Test
  void stopsTheServicesBeforeWhatTheyNeed() throws Exception {
    // given
    Path order = folder.resolve("order");
    supervisor.keepBackingAlive(recorder("backing", order)).get(20, TimeUnit.SECONDS);
    supervisor.keepServiceAlive(recorder("service", order)).get(20, TimeUnit.SECONDS);

    // when
    supervisor.stop();

    // then
    assertThat(order).hasContent("service\nbacking\n");
    assertThat(new RunStateFile(settings.data()).read()).isEmpty();
  }

  @Test
  void endsWhatAKilledLauncherLeft() throws Exception {
    // given
    supervisor.keepServiceAlive(sleeper("orphan")).get(20, TimeUnit.SECONDS);
    Process orphan = new ProcessBuilder("sleep", "600").start();
    RunState running = new RunStateFile(settings.data()).read().orElseThrow();
    Member member = new Member("orphan", 1, Trace.of("orphan", orphan.toHandle()), null, 1);
    RunState left =
        new RunState(
            running.launcher(), settings, running.startedAt(), null, List.of(member), List.of());

    // when
    List<String> ended = Orphans.end(left);

    // then
    assertThat(ended).containsExactly("orphan");
    assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  private Member service() throws IOException {
    return new RunStateFile(settings.data()).read().orElseThrow().services().get(0);
  }

  private Program sleeper(String name) {
    return program(name, List.of("sleep", "600"), () -> true);
  }

  /** Writes its name when it is asked to stop. */
  private Program recorder(String name, Path order) {
    Path ready = folder.resolve(name + ".ready");
    String script =
        "trap 'echo %s >> %s; exit 0' TERM; touch %s; while :; do sleep 0.05; done"
            .formatted(name, order, ready);
    return program(name, List.of("sh", "-c", script), () -> Files.exists(ready));
  }

  private Program program(String name, List<String> command, Program.Readiness readiness) {
    return program(name, () -> command, readiness);
  }

  private Program program(
      String name, Program.Preparation preparation, Program.Readiness readiness) {
    return new Program(
        name,
        1,
        preparation,
        Map.of(),
        settings.data().log(name),
        readiness,
        ProcessHandle::destroy);
  }
}
