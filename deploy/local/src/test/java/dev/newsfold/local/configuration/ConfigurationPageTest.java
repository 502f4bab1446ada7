package dev.newsfold.local.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.local.configuration.Mapping.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page to the interfaces that it is made of. */
class ConfigurationPageTest {

  private static final Path ROOT = Path.of("../..");
  private static final Path FILE = ROOT.resolve("deploy/CONFIGURATION.md");

  /** With {@code -Dnewsfold.configuration=write} it is written anew first. */
  @Test
  void saysWhatTheServicesRead() throws IOException {
    // given
    String made = ConfigurationPage.make(ROOT);
    if ("write".equals(System.getProperty("newsfold.configuration"))) {
      Files.writeString(FILE, made);
    }

    // when
    String kept = Files.readString(FILE);

    // then
    assertThat(kept)
        .as(
            "write it anew: mvn -pl deploy/local -am test -Dtest=ConfigurationPageTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dnewsfold.configuration=write")
        .isEqualTo(made);
  }

  @Test
  void findsEachSettingWithASentence() throws IOException {
    for (String module : ConfigurationPage.MODULES) {
      Stream<Setting> settings =
          new ReadMappings(ROOT.resolve(module))
              .all().stream().flatMap(mapping -> mapping.settings().stream());
      assertThat(settings)
          .hasSizeGreaterThan(5)
          .allSatisfy(setting -> assertThat(setting.about()).as(setting.key()).endsWith("."));
    }
  }
}
