package dev.newsfold.local.vitals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is alive on the heap of a JVM: looked at after a collection, which is asked for. */
final class CollectedHeap {

  private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
  private static final List<String> COMMANDS = List.of("GC.run", "GC.heap_info");
  private static final long BYTES_PER_KILOBYTE = 1024;

  /** A line for each generation, or one for the heap of a collector that has none. */
  private static final Pattern USED =
      Pattern.compile("(?:generation|heap)\\s+total \\d+K, used (\\d+)K");

  private CollectedHeap() {}

  /** Empty where the process is no JVM that answers, or this runtime has no {@code jcmd}. */
  static OptionalLong bytes(long pid) throws IOException, InterruptedException {
    if (!Files.isExecutable(JCMD)) {
      return OptionalLong.empty();
    }
    Path commands = Files.createTempFile("newsfold", ".jcmd");
    try {
      Files.write(commands, COMMANDS);
      Process jcmd =
          new ProcessBuilder(JCMD.toString(), Long.toString(pid), "-f", commands.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
      return jcmd.waitFor() == 0 ? used(said) : OptionalLong.empty();
    } finally {
      Files.delete(commands);
    }
  }

  static OptionalLong used(String said) {
    Matcher found = USED.matcher(said);
    long kilobytes = -1;
    while (found.find()) {
      kilobytes = Math.max(0, kilobytes) + Long.parseLong(found.group(1));
    }
    return kilobytes < 0 ? OptionalLong.empty() : OptionalLong.of(kilobytes * BYTES_PER_KILOBYTE);
  }
}
