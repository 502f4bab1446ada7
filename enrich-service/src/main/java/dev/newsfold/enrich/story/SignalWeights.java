package dev.newsfold.enrich.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * How much each signal counts: data of the release, the same for every kind of news.
 *
 * @param threshold the score from which two articles report the same event
 */
public record SignalWeights(Map<String, Double> bySignal, double threshold) {

  private static final String RESOURCE = "weights.properties";

  public SignalWeights {
    bySignal = Map.copyOf(bySignal);
  }

  /** Reads the released ones. */
  public static SignalWeights load() {
    Properties properties = new Properties();
    try (InputStream in = SignalWeights.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    Map<String, Double> weights = new HashMap<>();
    properties.forEach(
        (signal, weight) -> weights.put((String) signal, Double.valueOf((String) weight)));
    Double threshold = weights.remove("threshold");
    if (threshold == null) {
      throw new IllegalStateException(RESOURCE + " names no threshold");
    }
    return new SignalWeights(weights, threshold);
  }

  double of(String signal) {
    Double weight = bySignal.get(signal);
    if (weight == null) {
      throw new IllegalStateException("no weight for the signal " + signal);
    }
    return weight;
  }
}
