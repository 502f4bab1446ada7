package dev.newsfold.enrich.tagging.place;

import dev.newsfold.contracts.Mention;
import dev.newsfold.enrich.tagging.place.GazetteerPlace.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place name of one article with all that it may mean: one name, one meaning, within a text. */
final class Toponym {

  private final List<Mention> mentions = new ArrayList<>();
  private final List<GazetteerPlace> candidates;
  private final List<GazetteerPlace> containers = new ArrayList<>();
  private boolean afterComma;
  private @Nullable GazetteerPlace choice;

  Toponym(List<GazetteerPlace> candidates) {
    this.candidates = candidates;
  }

  /** Adds a mention, with the places that the text names right behind it as holding it. */
  void add(Mention mention, List<GazetteerPlace> statedContainers, boolean standsAfterComma) {
    mentions.add(mention);
    containers.addAll(statedContainers);
    afterComma |= standsAfterComma;
  }

  List<Mention> mentions() {
    return mentions;
  }

  @Nullable GazetteerPlace choice() {
    return choice;
  }

  /** Takes the likeliest meaning beside the meanings that the other names have now. */
  void choose(List<GazetteerPlace> others) {
    GazetteerPlace best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (GazetteerPlace candidate : candidates) {
      double score = score(candidate, others);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    choice = best;
  }

  private double score(GazetteerPlace candidate, List<GazetteerPlace> others) {
    double score = candidate.prominence();
    if (isPostalCode(candidate) && !afterComma) {
      score -= 10;
    }
    if (containers.stream().anyMatch(candidate::lies)) {
      score += 10;
    }
    boolean sameCountry = false;
    boolean sameState = false;
    boolean near = false;
    for (GazetteerPlace other : others) {
      if (other.country() != null && other.country().equals(candidate.country())) {
        sameCountry = true;
        sameState |= candidate.state() != null && candidate.state().equals(other.state());
      }
      near |=
          other.kind() == Kind.CITY
              && candidate.kind() == Kind.CITY
              && candidate.distanceTo(other) < 200;
    }
    return score + (sameCountry ? 1.5 : 0) + (sameState ? 2 : 0) + (near ? 1 : 0);
  }

  private boolean isPostalCode(GazetteerPlace candidate) {
    return candidate.kind() == Kind.STATE && mentions.get(0).text().length() <= 3;
  }
}
