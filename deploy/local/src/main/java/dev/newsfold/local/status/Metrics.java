package dev.newsfold.local.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newsfold.local.http.RestClient;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service answers at {@code /q/metrics}, in Prometheus' text format. */
public record Metrics(List<Sample> samples) {

  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)(?: \\d+)?");

  /**
   * Without an alternative for each character, or the stack would be as deep as a value is long.
   */
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_]\\w*)=\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");

  /** One of its series. */
  public record Sample(String name, Map<String, String> labels, double value) {

    public String label(String label) {
      return labels.getOrDefault(label, "");
    }
  }

  public static Metrics of(URI uri) throws IOException {
    List<Sample> samples = new ArrayList<>();
    RestClient.Answer answer =
        RestClient.download(
            uri, body -> samples.addAll(parse(new String(body.readAllBytes(), UTF_8)).samples()));
    if (!answer.isOk()) {
      throw new IOException(answer.problem());
    }
    return new Metrics(samples);
  }

  /** Comments and what is no sample are passed over. */
  static Metrics parse(String text) {
    List<Sample> samples = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher found = LINE.matcher(line);
      if (found.matches()) {
        String labels = found.group(2) == null ? "" : found.group(2);
        samples.add(new Sample(found.group(1), labels(labels), value(found.group(3))));
      }
    }
    return new Metrics(samples);
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new LinkedHashMap<>();
    Matcher found = LABEL.matcher(text);
    while (found.find()) {
      labels.put(found.group(1), found.group(2));
    }
    return labels;
  }

  private static double value(String text) {
    return text.endsWith("Inf")
        ? (text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY)
        : Double.parseDouble(text);
  }

  public List<Sample> named(String name) {
    return samples.stream().filter(sample -> sample.name().equals(name)).toList();
  }

  /** Of all series of a name that pass. */
  public long sum(String name, Predicate<Sample> wanted) {
    return Math.round(
        named(name).stream()
            .filter(wanted)
            .mapToDouble(Sample::value)
            .filter(Double::isFinite)
            .sum());
  }

  /** The sums of the series of a name, by a label; those that are 0 are left out. */
  public Map<String, Long> sums(String name, String label) {
    Map<String, Long> sums = new LinkedHashMap<>();
    for (Sample sample : named(name)) {
      if (Double.isFinite(sample.value()) && sample.value() > 0) {
        sums.merge(sample.label(label), Math.round(sample.value()), Long::sum);
      }
    }
    return sums;
  }
}
