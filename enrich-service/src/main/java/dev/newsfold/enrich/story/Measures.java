package dev.newsfold.enrich.story;

import java.util.Map;

/** The values of all measures of two articles. */
public final class Measures {

  private final double[] values = new double[Measure.values().length];

  Measures() {}

  /** With 0 for each measure that is not named. */
  public static Measures of(Map<Measure, Double> values) {
    Measures measures = new Measures();
    values.forEach(measures::set);
    return measures;
  }

  /** As of two articles that tell no date. */
  public Measures undated() {
    Measures undated = new Measures();
    System.arraycopy(values, 0, undated.values, 0, values.length);
    undated.set(Measure.EVENT_DATE, MeasurePair.UNKNOWN_DAYS);
    undated.set(Measure.PUBLISHED, MeasurePair.UNKNOWN_DAYS);
    undated.set(Measure.WEEKDAY, MeasurePair.UNKNOWN);
    return undated;
  }

  void set(Measure measure, double value) {
    values[measure.index()] = value;
  }

  public double of(Measure measure) {
    return values[measure.index()];
  }

  /** That of the measure with this index. */
  public double at(int index) {
    return values[index];
  }
}
