package dev.newsfold.enrich.story;

import dev.newsfold.contracts.Placement.Signal;
import dev.newsfold.enrich.sketch.Sketch;
import java.util.ArrayList;
import java.util.List;

/** Weighs whether two articles report the same event; symmetric in the two. */
public final class CompareReports {

  private final SignalWeights weights;

  public CompareReports(SignalWeights weights) {
    this.weights = weights;
  }

  public double threshold() {
    return weights.threshold();
  }

  /** Every signal with its value, whether it counts for anything or not. */
  public Comparison of(Sketch one, Sketch other) {
    Finding terms = TermSignals.cosine("terms", one.terms(), other.terms());
    List<Finding> findings =
        List.of(
            terms,
            TermSignals.cosine("lead", one.leadTerms(), other.leadTerms()),
            NameSignals.people(one, other),
            NameSignals.leadPeople(one, other),
            NameSignals.missingPeople(one, other),
            NameSignals.organisations(one, other),
            NameSignals.places(one, other),
            QuotationSignal.of(one.quotations(), other.quotations()),
            NameSignals.numbers(one, other),
            DateSignals.eventDate(one, other),
            DateSignals.published(one, other),
            NameSignals.eventType(one, other));
    List<Signal> signals = new ArrayList<>(findings.size());
    double score = 0;
    for (Finding finding : findings) {
      double contribution = finding.value() * weights.of(finding.name());
      score += contribution;
      signals.add(new Signal(finding.name(), finding.value(), contribution, finding.shared()));
    }
    return new Comparison(score, signals, Vetoes.of(one, other, terms.value()));
  }

  /** A signal before it is weighed. */
  record Finding(String name, double value, List<String> shared) {}
}
