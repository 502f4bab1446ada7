package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.sketch.Shingles;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.Term;
import dev.newsfold.enrich.story.DateStory;
import dev.newsfold.enrich.story.FoldedArticle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the articles that might report the same event or share the text, by what they name and
 * when: never all against all.
 *
 * <p>Sources: Papadakis et al. 2020 for blocking, and for weighing what two share by how many share
 * it; Broder 1997 for looking texts up by the lowest hashes of their shingles.
 */
public final class ArticleIndex {

  /** An article that gives no date is listed here, apart from all days. */
  private static final long UNDATED = 0;

  private static final long LAST_DAY = 99_999;

  /** Follow-ups of an event are published within these days of it. */
  private static final int WINDOW_DAYS = 15;

  private static final int TERM_KEYS = 16;
  private static final int NAME_KEYS = 6;
  private static final int TEXT_KEYS = 16;

  /** A key under which more articles are listed says little of each. */
  private static final int LISTED_PER_KEY = 60;

  /** Under a key that says next to nothing are so many articles. */
  private static final int COMMON = 400;

  /** Room for so many articles to begin with; it grows. */
  private static final int LISTED = 1024;

  /** The same for a text: few share a run of words. */
  private static final int SHARING_TEXT = 64;

  /** As many are held against an article, those that share most. */
  public static final int MOST_CANDIDATES = 20;

  /**
   * Of what the keys say that are listed at all, an article has to share so much. Articles of one
   * event share some of their rare keys; millions share a country.
   */
  private static final double LEAST_SHARED = .15;

  private final FoldMemory memory;
  private @Nullable Sketch keyed;
  private Map<String, Double> keys = Map.of();

  public ArticleIndex(FoldMemory memory) {
    this.memory = memory;
  }

  public void add(Sketch sketch) {
    long day = dayOf(sketch);
    eventKeys(sketch).keySet().forEach(key -> memory.list(key, day, sketch.id()));
    Shingles shingles = sketch.shingles();
    for (int i = 0; i < textKeys(shingles); i++) {
      memory.listText(shingles.at(i), sketch.id());
    }
  }

  void remove(Sketch sketch) {
    long day = dayOf(sketch);
    eventKeys(sketch).keySet().forEach(key -> memory.unlist(key, day, sketch.id()));
    Shingles shingles = sketch.shingles();
    for (int i = 0; i < textKeys(shingles); i++) {
      memory.unlistText(shingles.at(i), sketch.id());
    }
  }

  /** Articles that might report the same event, the likeliest first. */
  public List<FoldedArticle> sameEventCandidates(Sketch sketch) {
    long day = dayOf(sketch);
    Tally tally = new Tally(LISTED);
    double all = 0;
    for (Map.Entry<String, Double> key : eventKeys(sketch).entrySet()) {
      long[] near = near(key.getKey(), day);
      long[] far = far(key.getKey(), day);
      if (near.length + far.length > 0) {
        double weight = key.getValue() * rarity(near.length);
        all += weight;
        tally.nextKey();
        tally.add(near, weight);
        tally.add(far, weight);
      }
    }
    return best(tally, LEAST_SHARED * all, sketch.id());
  }

  /** Articles that share some of the text, those that share most first. */
  public List<FoldedArticle> sameTextCandidates(Sketch sketch) {
    Tally tally = new Tally(SHARING_TEXT);
    Shingles shingles = sketch.shingles();
    for (int i = 0; i < textKeys(shingles); i++) {
      tally.nextKey();
      tally.add(memory.sharingText(shingles.at(i)), 1);
    }
    return best(tally, 1, sketch.id());
  }

  /** The articles around the day; of an article without one, others without one. */
  private long[] near(String key, long day) {
    return day == UNDATED
        ? memory.listed(key, UNDATED, UNDATED, LISTED_PER_KEY)
        : memory.listed(key, Math.max(1, day - WINDOW_DAYS), day + WINDOW_DAYS, LISTED_PER_KEY);
  }

  /** The newest of any day, and some without one: a date can be wrong or missing. */
  private long[] far(String key, long day) {
    if (day == UNDATED) {
      return memory.listed(key, 1, LAST_DAY, LISTED_PER_KEY);
    }
    long[] newest = memory.listed(key, 1, LAST_DAY, LISTED_PER_KEY / 3);
    long[] undated = memory.listed(key, UNDATED, UNDATED, LISTED_PER_KEY / 3);
    return LongStream.concat(Arrays.stream(newest), Arrays.stream(undated)).toArray();
  }

  /** The fewer articles a key lists, the more it says of each. */
  private static double rarity(int listed) {
    return Math.log(1 + (double) COMMON / (1 + listed));
  }

  private List<FoldedArticle> best(Tally tally, double least, String self) {
    List<FoldedArticle> best = new ArrayList<>(MOST_CANDIDATES + 1);
    for (long number : tally.best(MOST_CANDIDATES + 1, least)) {
      FoldedArticle article = memory.articleOf(number);
      if (article != null && !article.id().equals(self) && best.size() < MOST_CANDIDATES) {
        best.add(article);
      }
    }
    return best;
  }

  /** An article is looked up and then listed under the same keys. */
  private Map<String, Double> eventKeys(Sketch sketch) {
    if (!sketch.equals(keyed)) {
      keys = keysOf(sketch);
      keyed = sketch;
    }
    return keys;
  }

  private static Map<String, Double> keysOf(Sketch sketch) {
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
    sketch.terms().lead(TERM_KEYS / 2).forEach(term -> terms.put(term.stem(), term));
    for (Term term : sketch.terms().topic(TERM_KEYS)) {
      if (terms.size() >= TERM_KEYS) {
        break;
      }
      terms.putIfAbsent(term.stem(), term);
    }
    return List.copyOf(terms.values());
  }

  private static int textKeys(Shingles shingles) {
    return Math.min(TEXT_KEYS, shingles.size());
  }

  private static long dayOf(Sketch sketch) {
    LocalDate event = DateStory.dayOf(sketch.eventDate());
    LocalDate day = event != null ? event : DateStory.dayOf(sketch.published());
    return day == null ? UNDATED : Math.max(1, Math.min(LAST_DAY, day.toEpochDay()));
  }
}
