package dev.newsfold.local.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What something was measured on.
 *
 * @param processor its model, null where the system does not tell
 */
public record Machine(
    int processors, @Nullable String processor, long memoryMegabytes, String system, String jvm) {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final String MODEL = "model name";

  static Machine here() {
    long bytes =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        model(),
        bytes >> 20,
        "%s %s, %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        "%s %s"
            .formatted(
                System.getProperty("java.vm.name"), System.getProperty("java.runtime.version")));
  }

  private static @Nullable String model() {
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith(MODEL))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(null);
    } catch (IOException e) {
      return null;
    }
  }
}
