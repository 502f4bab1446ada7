package dev.newsfold.local.observed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics that dashboards and alerts ask for. */
public final class Expressions {

  private static final Pattern NO_NAMES =
      Pattern.compile(
          "\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"|\\b(by|without|on|ignoring|group_left)\\s*\\([^)]*\\)");
  private static final Pattern NAME =
      Pattern.compile("(?<!\\w)[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w)(?!\\s*\\()");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

  /** Prometheus makes it itself, of whether a service answers. */
  private static final String OF_PROMETHEUS = "up";

  private Expressions() {}

  public static Set<String> names(Path observability) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String expression :
        ofDashboard(observability.resolve("grafana/dashboards/newsfold.json"))) {
      names.addAll(names(expression));
    }
    for (String expression : ofAlerts(observability.resolve("alerts.yml"))) {
      names.addAll(names(expression));
    }
    return names;
  }

  static Set<String> names(String expression) {
    Set<String> names = new TreeSet<>();
    Matcher found = NAME.matcher(NO_NAMES.matcher(expression).replaceAll(" "));
    while (found.find()) {
      names.add(found.group());
    }
    names.removeAll(WORDS);
    names.remove(OF_PROMETHEUS);
    return names;
  }

  private static List<String> ofDashboard(Path file) throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(file.toFile());
    return dashboard.findValuesAsText("expr");
  }

  /** An expression stands behind its key, or folded over the deeper lines that follow. */
  private static List<String> ofAlerts(Path file) throws IOException {
    Matcher found =
        Pattern.compile("^( *)expr: (?:>-\\n((?:\\1 +.*\\n)+)|(.*)\\n)", Pattern.MULTILINE)
            .matcher(Files.readString(file));
    return found
        .results()
        .map(match -> match.group(2) == null ? match.group(3) : match.group(2))
        .toList();
  }
}
