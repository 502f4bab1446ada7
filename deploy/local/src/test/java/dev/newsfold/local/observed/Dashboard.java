package dev.newsfold.local.observed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.local.observed.Prometheus.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The dashboard of the project, with what Prometheus says in each panel. */
public final class Dashboard {

  private static final List<String> COLOURS =
      List.of("#73bf69", "#f2cc0c", "#8ab8ff", "#ff780a", "#f2495c", "#b877d9", "#5794f2");
  private static final int WIDTH = 400;
  private static final int HEIGHT = 120;

  private final JsonNode file;

  public Dashboard(Path file) throws IOException {
    this.file = new ObjectMapper().readTree(file.toFile());
  }

  /** The titles of the panels that show nothing. */
  public List<String> empty(Prometheus prometheus) throws IOException {
    List<String> empty = new ArrayList<>();
    for (JsonNode panel : file.path("panels")) {
      if (panel.has("targets") && drawn(panel, prometheus).isEmpty()) {
        empty.add(panel.path("title").asText());
      }
    }
    return empty;
  }

  /** Writes a page that shows it, and a picture of the page where there is a browser. */
  public void write(Prometheus prometheus, Path folder) throws IOException, InterruptedException {
    StringBuilder page =
        new StringBuilder(
            """
            <!doctype html><meta charset="utf-8"><title>Newsfold</title><style>
            body {background: #111217; color: #ccccdc; font: 13px sans-serif; margin: 12px;
              display: grid; grid-template-columns: repeat(24, 1fr); gap: 8px}
            section {background: #181b1f; border: 1px solid #2d2f36; border-radius: 3px; padding: 8px}
            h2 {grid-column: 1 / -1; font-size: 15px; margin: 8px 0 0} h3 {font-size: 13px; margin: 0 0 6px}
            svg {width: 100%; height: 120px} p {margin: 2px 0} b {float: right}
            </style>
            """);
    for (JsonNode panel : file.path("panels")) {
      String title = panel.path("title").asText();
      if (!panel.has("targets")) {
        page.append("<h2>%s</h2>%n".formatted(title));
        continue;
      }
      page.append(
          "<section style='grid-column: span %d'><h3>%s</h3>"
              .formatted(panel.path("gridPos").path("w").asInt(), title));
      Map<String, Series> drawn = drawn(panel, prometheus);
      if (panel.path("type").asText().equals("timeseries")) {
        page.append(lines(drawn));
      }
      String unit = panel.path("fieldConfig").path("defaults").path("unit").asText();
      int colour = 0;
      for (Map.Entry<String, Series> one : drawn.entrySet()) {
        page.append(
            "<p><span style='color: %s'>&#9644;</span> %s <b>%s</b></p>"
                .formatted(colour(colour++), one.getKey(), last(one.getValue(), unit)));
      }
      page.append("</section>\n");
    }
    Path html = Files.createDirectories(folder).resolve("newsfold.html");
    Files.writeString(html, page);
    Optional<Path> browser = Installed.any("chromium", "chromium-browser", "google-chrome");
    if (browser.isPresent()) {
      new ProcessBuilder(
              browser.get().toString(),
              "--headless=new",
              "--no-sandbox",
              "--disable-gpu",
              "--disable-dev-shm-usage",
              "--hide-scrollbars",
              "--window-size=1500,1900",
              "--screenshot=" + folder.resolve("newsfold.png").toAbsolutePath(),
              html.toUri().toString())
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("browser.log").toFile())
          .start()
          .waitFor();
    }
  }

  /** By what they are called in the legend. */
  private static Map<String, Series> drawn(JsonNode panel, Prometheus prometheus)
      throws IOException {
    Map<String, Series> drawn = new TreeMap<>();
    for (JsonNode target : panel.path("targets")) {
      String expression = target.path("expr").asText().replace("$__rate_interval", "30s");
      for (Series series : prometheus.lately(expression)) {
        String name = target.path("legendFormat").asText();
        for (Map.Entry<String, String> label : series.labels().entrySet()) {
          name = name.replace("{{" + label.getKey() + "}}", label.getValue());
        }
        drawn.put(name, series);
      }
    }
    return drawn;
  }

  private static String lines(Map<String, Series> drawn) {
    List<double[]> all =
        drawn.values().stream().flatMap(series -> series.points().stream()).toList();
    double from = all.stream().mapToDouble(point -> point[0]).min().orElse(0);
    double to = Math.max(from + 1, all.stream().mapToDouble(point -> point[0]).max().orElse(0));
    double highest = Math.max(1e-9, all.stream().mapToDouble(point -> point[1]).max().orElse(0));
    StringBuilder svg =
        new StringBuilder(
            "<svg viewBox='0 -2 %d %d' preserveAspectRatio='none'>".formatted(WIDTH, HEIGHT + 4));
    int colour = 0;
    for (Series series : drawn.values()) {
      svg.append("<polyline fill='none' stroke='%s' points='".formatted(colour(colour++)));
      for (double[] point : series.points()) {
        double x = WIDTH * (point[0] - from) / (to - from);
        double y = HEIGHT * (1 - Math.max(0, point[1]) / highest);
        svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
      }
      svg.append("'/>");
    }
    return svg.append("</svg>").toString();
  }

  private static String colour(int number) {
    return COLOURS.get(number % COLOURS.size());
  }

  private static String last(Series series, String unit) {
    double value = series.points().get(series.points().size() - 1)[1];
    return switch (unit) {
      case "s" -> String.format(Locale.ROOT, "%.1f ms", 1e3 * value);
      case "bytes" -> String.format(Locale.ROOT, "%.1f MB", value / 1e6);
      case "percentunit" -> String.format(Locale.ROOT, "%.1f %%", 1e2 * value);
      case "reqps" -> String.format(Locale.ROOT, "%.2f/s", value);
      default -> String.format(Locale.ROOT, "%.4g", value);
    };
  }
}
