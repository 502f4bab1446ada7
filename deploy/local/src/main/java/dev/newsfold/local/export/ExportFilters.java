package dev.newsfold.local.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which articles or stories are exported: the filters of the lists, by their names. */
final class ExportFilters {

  @Option(names = "--q", paramLabel = "WORDS", description = "As on the web: words, \"…\", -.")
  private @Nullable String words;

  @Option(names = "--from", paramLabel = "DAY", description = "First day, such as 2021-06-22.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day.")
  private @Nullable String to;

  @Option(names = "--person", paramLabel = "NAME", description = "Name or id; may be repeated.")
  private List<String> people = new ArrayList<>();

  @Option(names = "--organisation", paramLabel = "NAME", description = "Name or id.")
  private List<String> organisations = new ArrayList<>();

  @Option(names = "--place", paramLabel = "NAME", description = "Name or id.")
  private List<String> places = new ArrayList<>();

  @Option(names = "--subject", paramLabel = "NAME", description = "Name or id (IPTC).")
  private List<String> subjects = new ArrayList<>();

  @Option(names = "--event-type", paramLabel = "NAME", description = "Name or id (PLOVER).")
  private List<String> eventTypes = new ArrayList<>();

  @Option(names = "--source", paramLabel = "OUTLET", description = "Articles only.")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--language", paramLabel = "CODE", description = "ISO 639-1, such as en.")
  private @Nullable String language;

  @Option(names = "--story", paramLabel = "ID", description = "Articles only.")
  private @Nullable String story;

  @Option(names = "--copies", paramLabel = "include|exclude", description = "Articles only.")
  private @Nullable String copies;

  /** As a query string that ends in {@code &}, or an empty one. */
  String query() {
    List<String> parameters = new ArrayList<>();
    add(parameters, "q", words);
    add(parameters, "from", from);
    add(parameters, "to", to);
    people.forEach(value -> add(parameters, "person", value));
    organisations.forEach(value -> add(parameters, "organisation", value));
    places.forEach(value -> add(parameters, "place", value));
    subjects.forEach(value -> add(parameters, "subject", value));
    eventTypes.forEach(value -> add(parameters, "eventType", value));
    sources.forEach(value -> add(parameters, "source", value));
    add(parameters, "language", language);
    add(parameters, "story", story);
    add(parameters, "copies", copies);
    return parameters.stream().map(parameter -> parameter + "&").collect(Collectors.joining());
  }

  private static void add(List<String> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.add(name + "=" + URLEncoder.encode(value, UTF_8));
    }
  }
}
