package dev.newsfold.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ComposeFileTest {

  @Test
  void publishesPortsOnLoopbackAlone() throws Exception {
    assertThat(ComposeFile.read().services().values())
        .flatExtracting(service -> service.list("ports"))
        .isNotEmpty()
        .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
  }

  @Test
  void givesItsOwnServicesNothingThatTheyDoNotNeed() throws Exception {
    assertThat(ComposeFile.read().own())
        .hasSizeGreaterThan(3)
        .allSatisfy(
            service -> {
              assertThat(service.isReadOnly()).isTrue();
              assertThat(service.list("cap_drop")).containsExactly("ALL");
              assertThat(service.list("security_opt")).containsExactly("no-new-privileges:true");
            });
  }

  @Test
  void runsTheKafkaThatTheClientsAreOf() throws Exception {
    assertThat(ComposeFile.read().service("kafka").image())
        .isEqualTo("apache/kafka:" + System.getProperty("kafka.version"));
  }

  @Test
  void mountsOnlyWhatIsThereOrIsMade() throws Exception {
    ComposeFile file = ComposeFile.read();
    assertThat(file.folder().resolve("../../seeds")).isDirectory();
    assertThat(file.own())
        .allSatisfy(
            service ->
                assertThat(
                        Files.exists(
                            file.root().resolve(service.builtFrom().orElseThrow() + "/pom.xml")))
                    .isTrue());
  }
}
