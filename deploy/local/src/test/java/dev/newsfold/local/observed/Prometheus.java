package dev.newsfold.local.observed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The Prometheus of this machine, which asks the three services each second. */
public final class Prometheus implements AutoCloseable {

  private static final int SECONDS_SHOWN = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final int port;

  private Prometheus(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** What a question answers: times in seconds since 1970, and the values at them. */
  record Series(Map<String, String> labels, List<double[]> points) {}

  /**
   * Empty where it is not installed.
   *
   * @param services the port of each by its name, which are the jobs in {@code prometheus.yml}
   */
  public static Optional<Prometheus> start(int port, Map<String, Integer> services, Path folder)
      throws IOException {
    Optional<Path> program = Installed.any("prometheus");
    if (program.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder settings = new StringBuilder("global: {scrape_interval: 1s}\nscrape_configs:\n");
    services.forEach(
        (job, its) ->
            settings.append(
                """
                  - job_name: %s
                    metrics_path: /q/metrics
                    static_configs: [{targets: ["127.0.0.1:%d"]}]
                """
                    .formatted(job, its)));
    Path file = Files.createDirectories(folder).resolve("prometheus.yml");
    Files.writeString(file, settings);
    Process process =
        new ProcessBuilder(
                program.get().toString(),
                "--config.file=" + file,
                "--storage.tsdb.path=" + folder.resolve("series"),
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
    return Optional.of(new Prometheus(process, port));
  }

  /** Numbers alone, of the last minute. */
  List<Series> lately(String expression) throws IOException {
    long now = Instant.now().getEpochSecond();
    String address =
        "http://127.0.0.1:%d/api/v1/query_range?query=%s&start=%d&end=%d&step=1"
            .formatted(port, URLEncoder.encode(expression, UTF_8), now - SECONDS_SHOWN, now);
    List<Series> found = new ArrayList<>();
    try (InputStream answer = URI.create(address).toURL().openStream()) {
      for (JsonNode result : JSON.readTree(answer).path("data").path("result")) {
        Series series = new Series(new TreeMap<>(), new ArrayList<>());
        result
            .path("metric")
            .properties()
            .forEach(label -> series.labels().put(label.getKey(), label.getValue().asText()));
        for (JsonNode point : result.path("values")) {
          double value =
              point.path(1).asText().equals("NaN") ? Double.NaN : point.path(1).asDouble();
          if (!Double.isNaN(value)) {
            series.points().add(new double[] {point.path(0).asDouble(), value});
          }
        }
        if (!series.points().isEmpty()) {
          found.add(series);
        }
      }
    }
    return found;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
