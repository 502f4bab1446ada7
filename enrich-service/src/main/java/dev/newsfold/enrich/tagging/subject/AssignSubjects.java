package dev.newsfold.enrich.tagging.subject;

import dev.newsfold.contracts.Mention;
import dev.newsfold.enrich.tagging.term.LabelTable;
import dev.newsfold.enrich.tagging.term.Term;
import dev.newsfold.enrich.tagging.term.Terms;
import dev.newsfold.enrich.tagging.term.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files an English article under the subjects whose words it uses.
 *
 * <p>A subject's score is the sum over its terms of weight × log₂(1 + count), where a term counts
 * three times in the headline and twice in the lead, over the square root of the number of words.
 */
public final class AssignSubjects {

  private static final int MOST = 5;
  private static final int MOST_MENTIONS = 20;
  private static final int HEADLINE_COUNT = 3;
  private static final int LEAD_COUNT = 2;
  private static final int LEAD_WORDS = 60;

  // Below it one stray word would name the subject of a long article.
  private static final double LOWEST_SCORE = 0.45;
  private static final double LOWEST_SHARE = 0.25;
  private static final int SHORTEST_TEXT = 40;

  private record Evidence(Map<Term<Subject>, Integer> counts, List<Mention> mentions) {

    double score() {
      double score = 0;
      for (Map.Entry<Term<Subject>, Integer> entry : counts.entrySet()) {
        score += entry.getKey().weight() * Math.log(1 + entry.getValue()) / Math.log(2);
      }
      return score;
    }
  }

  private final Terms<Subject> terms = new Terms<>();

  public AssignSubjects() {
    LabelTable.rows(AssignSubjects.class, "subjects.tsv")
        .forEach(row -> terms.add(new Subject(row[0], row[1]), row[2]));
  }

  /** The subjects, the most central one first; none where no words speak for any. */
  public List<AssignedSubject> of(@Nullable String headline, String body) {
    Map<Subject, Evidence> evidence = new HashMap<>();
    if (headline != null) {
      count(Words.of(headline), evidence, false);
    }
    Words words = Words.of(body);
    count(words, evidence, true);
    double scale = Math.sqrt(Math.max(SHORTEST_TEXT, words.size()));
    Map<Subject, Double> scores = new HashMap<>();
    evidence.forEach((subject, each) -> scores.put(subject, each.score() / scale));
    double best = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return scores.entrySet().stream()
        .filter(entry -> entry.getValue() >= Math.max(LOWEST_SCORE, LOWEST_SHARE * best))
        .sorted(
            Map.Entry.<Subject, Double>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().code()))
        .limit(MOST)
        .map(entry -> assigned(entry.getKey(), entry.getValue(), mentions(evidence, entry)))
        .toList();
  }

  private void count(Words words, Map<Subject, Evidence> evidence, boolean isBody) {
    for (int i = 0; i < words.size(); i++) {
      int worth = !isBody ? HEADLINE_COUNT : i < LEAD_WORDS ? LEAD_COUNT : 1;
      for (Term<Subject> term : terms.at(words, i)) {
        Evidence found =
            evidence.computeIfAbsent(
                term.label(), key -> new Evidence(new HashMap<>(), new ArrayList<>()));
        found.counts().merge(term, worth, Integer::sum);
        if (isBody && found.mentions().size() < MOST_MENTIONS) {
          found.mentions().add(words.mention(i, term.words().size()));
        }
      }
    }
  }

  private static List<Mention> mentions(
      Map<Subject, Evidence> evidence, Map.Entry<Subject, Double> entry) {
    Evidence found = evidence.get(entry.getKey());
    return found == null ? List.of() : found.mentions();
  }

  private static AssignedSubject assigned(Subject subject, double score, List<Mention> mentions) {
    // Saturates: a score of 1 is a salience of .5, one of 3 of .75.
    return new AssignedSubject(subject.id(), subject.name(), mentions, score / (1 + score));
  }
}
