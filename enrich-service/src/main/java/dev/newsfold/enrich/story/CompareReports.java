package dev.newsfold.enrich.story;

import dev.newsfold.contracts.Placement.Signal;
import dev.newsfold.enrich.sketch.Sketch;
import java.util.ArrayList;
import java.util.List;

/** Weighs whether two articles report the same event; symmetric in the two. */
public final class CompareReports {

  /** The name of the signal for what holds of any two articles. */
  private static final String PRIOR = "prior";

  private final StoryDecision decision;

  public CompareReports(StoryDecision decision) {
    this.decision = decision;
  }

  public double threshold() {
    return decision.threshold();
  }

  public Comparison of(Sketch one, Sketch other) {
    Measures measures = MeasurePair.of(one, other);
    return new Comparison(measures, decision.score(measures), Vetoes.of(one, other, measures));
  }

  /** Every measure with its value and what it adds to the score; they add up to it, rounded. */
  public List<Signal> explain(Sketch one, Sketch other, Comparison comparison) {
    Measures measures = comparison.measures();
    double[] contributions = decision.contributions(measures);
    List<Signal> signals = new ArrayList<>(contributions.length + 1);
    for (Measure measure : Measure.values()) {
      signals.add(
          new Signal(
              measure.label(),
              measures.of(measure),
              contributions[measure.index()],
              SharedItems.of(measure, one, other)));
    }
    signals.add(new Signal(PRIOR, decision.expectation(), decision.expectation(), List.of()));
    return signals;
  }
}
