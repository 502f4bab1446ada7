package dev.newsfold.benchmark.stories;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newsfold.benchmark.labelled.LabelledFileException;
import dev.newsfold.enrich.story.SignalWeights;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads and writes the weights of the story decision, in the form in which they are released. */
public final class WeightsFile {

  private static final String THRESHOLD = "threshold";

  private static final String HEAD =
      """
      # What each signal adds to the score at its full value. The score says how much speaks for two articles
      # reporting the same event; from the threshold on they are taken to. Fitted as a logistic regression over
      # articles and the stories in question for them, of labelled news, and scaled to a threshold of 1.
      """;

  private WeightsFile() {}

  /** The weights of a file, which names every signal that the released ones name, and no other. */
  public static SignalWeights read(Path file) throws LabelledFileException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw LabelledFileException.of(file, "does not exist");
    } catch (IOException | IllegalArgumentException e) {
      throw LabelledFileException.of(file, "cannot be read: " + e.getMessage());
    }
    Map<String, Double> weights = new TreeMap<>();
    for (String name : namesOf(SignalWeights.load())) {
      weights.put(name, number(file, name, properties.getProperty(name)));
      properties.remove(name);
    }
    if (!properties.isEmpty()) {
      throw LabelledFileException.of(
          file, "weighs what is no signal: " + properties.keySet().iterator().next());
    }
    double threshold = weights.getOrDefault(THRESHOLD, 0.0);
    weights.remove(THRESHOLD);
    return new SignalWeights(weights, threshold);
  }

  /** The weights as a file, the heaviest first. */
  public static String text(SignalWeights weights) {
    StringBuilder text = new StringBuilder(HEAD);
    text.append(line(THRESHOLD, weights.threshold()));
    weights.bySignal().entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> text.append(line(entry.getKey(), entry.getValue())));
    return text.toString();
  }

  private static String line(String name, double value) {
    return String.format(Locale.ROOT, "%s = %.3f\n", name, value);
  }

  private static List<String> namesOf(SignalWeights weights) {
    List<String> names = new ArrayList<>(weights.bySignal().keySet());
    names.add(THRESHOLD);
    return names;
  }

  private static double number(Path file, String name, @Nullable String value)
      throws LabelledFileException {
    if (value == null) {
      throw LabelledFileException.of(file, "gives no weight to " + name);
    }
    try {
      return Double.parseDouble(value.strip());
    } catch (NumberFormatException e) {
      throw LabelledFileException.of(file, "the weight of " + name + " is no number: " + value);
    }
  }
}
