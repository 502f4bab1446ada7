package dev.newsfold.enrich.tagging.event;

import dev.newsfold.contracts.Mention;
import dev.newsfold.enrich.tagging.term.LabelTable;
import dev.newsfold.enrich.tagging.term.Term;
import dev.newsfold.enrich.tagging.term.Terms;
import dev.newsfold.enrich.tagging.term.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an English article's event type from the words of its headline and lead. */
public final class FindEventType {

  private static final int LEAD_WORDS = 50;
  private static final int READ_WORDS = 150;
  private static final double HEADLINE_WEIGHT = 3;
  private static final double LEAD_WEIGHT = 2;
  private static final int MOST_MENTIONS = 5;

  // A coded sentence says who did it; a word may stand there for any reason.
  private static final double CODED_WEIGHT = 8;

  // One weak word far down is not what an article reports.
  private static final double LOWEST_SCORE = 4;

  private static final class Evidence {
    private double score;
    private final List<Mention> mentions = new ArrayList<>();
  }

  private final Terms<PloverCode> terms = new Terms<>();

  public FindEventType() {
    LabelTable.rows(FindEventType.class, "events.tsv")
        .forEach(row -> terms.add(PloverCode.valueOf(row[0]), row[1]));
  }

  /**
   * The event type that most of the words speak for, null where hardly any does. Where sentences
   * were coded, it is the type of one of them.
   */
  public @Nullable EventType of(@Nullable String headline, String body, List<CodedEvent> coded) {
    Map<PloverCode, Evidence> evidence = new EnumMap<>(PloverCode.class);
    if (headline != null) {
      weigh(Words.of(headline), evidence, false);
    }
    weigh(Words.of(head(body)), evidence, true);
    Set<PloverCode> codes = weigh(coded, evidence);
    PloverCode best = null;
    double bestScore = 0;
    double sum = 0;
    for (Map.Entry<PloverCode, Evidence> entry : evidence.entrySet()) {
      double score = entry.getValue().score;
      sum += score;
      if (score > bestScore && (codes.isEmpty() || codes.contains(entry.getKey()))) {
        best = entry.getKey();
        bestScore = score;
      }
    }
    if (best == null || bestScore < LOWEST_SCORE) {
      return null;
    }
    Evidence found = evidence.get(best);
    List<Mention> mentions = found == null ? List.of() : found.mentions;
    return new EventType(best.name(), best.word(), mentions, bestScore / sum);
  }

  private static Set<PloverCode> weigh(List<CodedEvent> coded, Map<PloverCode, Evidence> evidence) {
    Set<PloverCode> codes = EnumSet.noneOf(PloverCode.class);
    int sentence = -1;
    int lastFirst = -1;
    for (CodedEvent event : coded) {
      sentence += event.first() == lastFirst ? 0 : 1;
      lastFirst = event.first();
      PloverCode code = PloverCode.valueOf(event.code());
      codes.add(code);
      evidence.computeIfAbsent(code, key -> new Evidence()).score += CODED_WEIGHT / (1 + sentence);
    }
    return codes;
  }

  private void weigh(Words words, Map<PloverCode, Evidence> evidence, boolean isBody) {
    for (int i = 0; i < Math.min(READ_WORDS, words.size()); i++) {
      double worth = !isBody ? HEADLINE_WEIGHT : i < LEAD_WORDS ? LEAD_WEIGHT : 1;
      for (Term<PloverCode> term : terms.at(words, i)) {
        Evidence found = evidence.computeIfAbsent(term.label(), code -> new Evidence());
        found.score += worth * term.weight();
        if (isBody && found.mentions.size() < MOST_MENTIONS) {
          found.mentions.add(words.mention(i, term.words().size()));
        }
      }
    }
  }

  // Far more than the words that are read: longer than any 150 words of prose.
  private static String head(String body) {
    return body.length() <= 4000 ? body : body.substring(0, 4000);
  }
}
