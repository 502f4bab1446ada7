package dev.newsfold.local.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newsfold.local.torture.TestSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Flight recordings of the services, from a moment on until it is over. */
final class Recordings {

  private static final List<String> SERVICES = List.of("ingest", "enrich", "query");
  private static final String NAME = "newsfold-benchmark";

  private final Path folder;

  /** The processes that are recorded, by the names of their services. */
  private final Map<String, Long> recorded = new LinkedHashMap<>();

  private Recordings(Path folder) {
    this.folder = folder;
  }

  /** From here on; the folder is made where it is not there. */
  static Recordings start(TestSubject subject, Path folder)
      throws IOException, InterruptedException {
    Recordings recordings = new Recordings(Files.createDirectories(folder.toAbsolutePath()));
    for (String service : SERVICES) {
      ProcessHandle process =
          subject
              .process(service)
              .orElseThrow(() -> new IOException(service + " is down, and cannot be recorded"));
      command(process.pid(), "JFR.start", "name=" + NAME, "settings=profile");
      recordings.recorded.put(service, process.pid());
    }
    return recordings;
  }

  /** Until here; returns the files, the flame graphs among them. */
  List<Path> stop() throws IOException, InterruptedException {
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, Long> service : recorded.entrySet()) {
      Path recording = folder.resolve(service.getKey() + ".jfr");
      command(service.getValue(), "JFR.stop", "name=" + NAME, "filename=\"" + recording + '"');
      written.add(recording);
      written.addAll(FlameGraphs.of(recording, service.getKey()));
    }
    return written;
  }

  private static void command(long process, String... words)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    line.add(Long.toString(process));
    line.addAll(List.of(words));
    Process jcmd = new ProcessBuilder(line).redirectErrorStream(true).start();
    String told = new String(jcmd.getInputStream().readAllBytes(), UTF_8).strip();
    if (jcmd.waitFor() != 0) {
      throw new IOException("%s of process %d failed: %s".formatted(words[0], process, told));
    }
  }
}
