package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.Term;
import dev.newsfold.enrich.story.DateStory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks up the articles that might report the same event or share the text, by what they name and
 * when: never all against all.
 *
 * <p>Sources: Papadakis et al. 2020 for blocking; Broder 1997 for looking texts up by the lowest
 * hashes of their shingles.
 */
final class ArticleIndex {

  /** An article that gives no date is listed here, apart from all days. */
  private static final long UNDATED = 0;

  private static final long LAST_DAY = 99_999;

  /** Follow-ups of an event are published within these days of it. */
  private static final int WINDOW_DAYS = 15;

  private static final int TERM_KEYS = 16;
  private static final int NAME_KEYS = 6;
  private static final int TEXT_KEYS = 16;

  /** A key under which more articles are listed says little of each. */
  private static final int LISTED_PER_KEY = 120;

  private static final int MOST_CANDIDATES = 32;

  private final FoldMemory memory;

  ArticleIndex(FoldMemory memory) {
    this.memory = memory;
  }

  void add(Sketch sketch) {
    long day = dayOf(sketch);
    eventKeys(sketch).keySet().forEach(key -> memory.list(key, day, sketch.id()));
    textKeys(sketch).forEach(key -> memory.list(key, UNDATED, sketch.id()));
  }

  void remove(Sketch sketch) {
    long day = dayOf(sketch);
    eventKeys(sketch).keySet().forEach(key -> memory.unlist(key, day, sketch.id()));
    textKeys(sketch).forEach(key -> memory.unlist(key, UNDATED, sketch.id()));
  }

  /** Ids of articles that might report the same event, the likeliest first. */
  List<String> sameEventCandidates(Sketch sketch) {
    long day = dayOf(sketch);
    Map<String, Double> tally = new HashMap<>();
    eventKeys(sketch)
        .forEach(
            (key, weight) -> {
              Collection<String> ids = day == UNDATED ? anyDay(key) : around(key, day);
              ids.forEach(id -> tally.merge(id, weight, Double::sum));
            });
    return best(tally, sketch.id());
  }

  /** Ids of articles that share some of the text, those that share most first. */
  List<String> sameTextCandidates(Sketch sketch) {
    Map<String, Double> tally = new HashMap<>();
    for (String key : textKeys(sketch)) {
      memory
          .listed(key, UNDATED, UNDATED, LISTED_PER_KEY)
          .forEach(id -> tally.merge(id, 1.0, Double::sum));
    }
    return best(tally, sketch.id());
  }

  private List<String> anyDay(String key) {
    return memory.listed(key, UNDATED, LAST_DAY, LISTED_PER_KEY);
  }

  /** The days around first; then the newest of any day, since a date can be wrong or missing. */
  private Set<String> around(String key, long day) {
    Set<String> ids =
        new LinkedHashSet<>(
            memory.listed(key, Math.max(1, day - WINDOW_DAYS), day + WINDOW_DAYS, LISTED_PER_KEY));
    ids.addAll(memory.listed(key, UNDATED, LAST_DAY, LISTED_PER_KEY / 3));
    ids.addAll(memory.listed(key, UNDATED, UNDATED, LISTED_PER_KEY / 3));
    return ids;
  }

  private static List<String> best(Map<String, Double> tally, String self) {
    return tally.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(self))
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Double> eventKeys(Sketch sketch) {
    Map<String, Double> keys = new LinkedHashMap<>();
    for (Term term : heaviest(sketch)) {
      keys.put("t:" + term.stem(), (double) term.weight());
    }
    sketch.people().stream().limit(NAME_KEYS).forEach(tag -> keys.put("n:" + tag.id(), of(tag)));
    sketch.organisations().stream()
        .limit(NAME_KEYS)
        .forEach(tag -> keys.put("n:" + tag.id(), of(tag)));
    sketch.places().stream()
        .limit(NAME_KEYS)
        .forEach(place -> keys.put("n:" + place.id(), .2 + .2 * place.salience()));
    return keys;
  }

  /** The names carry the lead's weight whatever their salience: few articles share them. */
  private static double of(Tag tag) {
    return .2 + .2 * tag.salience();
  }

  private static List<Term> heaviest(Sketch sketch) {
    Map<String, Term> terms = new LinkedHashMap<>();
    sketch.terms().lead().stream()
        .limit(TERM_KEYS / 2)
        .forEach(term -> terms.put(term.stem(), term));
    for (Term term : sketch.terms().topic()) {
      if (terms.size() >= TERM_KEYS) {
        break;
      }
      terms.putIfAbsent(term.stem(), term);
    }
    return List.copyOf(terms.values());
  }

  private static List<String> textKeys(Sketch sketch) {
    List<String> keys = new ArrayList<>(TEXT_KEYS);
    for (int i = 0; i < Math.min(TEXT_KEYS, sketch.shingles().size()); i++) {
      keys.add("s:" + Integer.toHexString(sketch.shingles().at(i)));
    }
    return keys;
  }

  private static long dayOf(Sketch sketch) {
    LocalDate event = DateStory.dayOf(sketch.eventDate());
    LocalDate day = event != null ? event : DateStory.dayOf(sketch.published());
    return day == null ? UNDATED : Math.max(1, Math.min(LAST_DAY, day.toEpochDay()));
  }
}
