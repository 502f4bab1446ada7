package dev.newsfold.local.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged services with settings that make no sense; nothing that they need runs. */
class NonsenseIT {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "enrich, newsfold.enrich.threads, 0",
    "enrich, newsfold.fold.standby, 1",
    "ingest, newsfold.inbox.poll-interval, soon",
    "ingest, newsfold.publish.retry-interval, -1s",
    "query, newsfold.index.batch, 0"
  })
  void isRefusedAtTheStartWithTheNameOfTheKey(String service, String key, String value)
      throws Exception {
    // given
    Path jar =
        Path.of(System.getProperty("newsfold.root"))
            .resolve(service + "-service/target/quarkus-app/quarkus-run.jar")
            .toAbsolutePath();
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.port=0",
                "-D" + key + "=" + value,
                "-jar",
                jar.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());

    // when
    Process process = builder.start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();

    // then
    assertThat(Files.readString(output, UTF_8)).contains(key);
    assertThat(ended).isTrue();
    assertThat(process.exitValue()).isNotZero();
  }
}
