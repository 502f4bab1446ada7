package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.Ranks.Found;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is listed under keys and days: all of it in the stores, the beginnings of the keys last used
 * on the heap. A key that half of all articles share costs no more than one of a few.
 */
final class StoredIndex {

  private static final int OVERHEAD = 160;

  /** Fewer ranks are found as soon without the heap, where most keys would never be used again. */
  private static final int WORTH_KEEPING = 8;

  private final StoredPostings postings;
  private final RecentlyUsed<Long, Listing> recent;
  private final NavigableMap<Entry, Boolean> unsaved = new TreeMap<>();

  /** What was looked up since the last time that was saved: the same keys are soon listed under. */
  private final Map<Long, Listing> lookedUp = new HashMap<>();

  /** Keys whose listings among the recent ones have what is not saved. */
  private final Set<Long> changed = new HashSet<>();

  StoredIndex(StoredPostings postings, long cachedBytes) {
    this.postings = postings;
    this.recent = new RecentlyUsed<>(cachedBytes);
  }

  /** What of a key is on the heap. */
  private record Listing(Ranks undated, Ranks dated) {

    Ranks of(long rank) {
      return rank <= Entry.last(0) ? undated : dated;
    }

    int size() {
      return undated.size() + dated.size();
    }

    int bytes() {
      return OVERHEAD + undated.bytes() + dated.bytes();
    }
  }

  /** The lowest ranks of a key that is not likely to be asked for again soon. */
  long[] listedOnce(long key, int limit) {
    Found found = new Found(limit);
    for (long rank : ranks(key, 0, Entry.last(1), limit)) {
      found.add(rank);
    }
    return found.numbers();
  }

  void list(long key, long rank) {
    Listing listing = known(key);
    if (listing != null) {
      if (listing.of(rank).contains(rank)) {
        return;
      }
      listing.of(rank).add(rank);
      changed.add(key);
    }
    unsaved.put(new Entry(key, rank), true);
  }

  void unlist(long key, long rank) {
    Listing listing = known(key);
    if (listing != null) {
      listing.of(rank).remove(rank);
      changed.add(key);
    }
    unsaved.put(new Entry(key, rank), false);
  }

  /** The numbers from the last day back to the first, 0 for those without a day. */
  long[] listed(long key, long firstDay, long lastDay, int limit) {
    Listing listing = listing(key);
    Found found = new Found(limit);
    if (lastDay > 0) {
      long first = Entry.first(lastDay);
      long last = Entry.last(Math.max(1, firstDay));
      lookUp(key, listing.dated().collect(first, last, found), last, found);
    }
    if (firstDay == 0 && !found.isFull()) {
      long last = Entry.last(0);
      lookUp(key, listing.undated().collect(0, last, found), last, found);
    }
    return found.numbers();
  }

  void save() {
    postings.save(unsaved);
    unsaved.clear();
    for (Long key : changed) {
      Listing listing = recent.get(key);
      if (listing != null) {
        recent.put(key, listing, listing.bytes());
      }
    }
    changed.clear();
    lookedUp.forEach(
        (key, listing) -> {
          if (listing.size() >= WORTH_KEEPING) {
            recent.put(key, listing, listing.bytes());
          }
        });
    lookedUp.clear();
  }

  void discard() {
    unsaved.clear();
    changed.forEach(recent::remove);
    changed.clear();
    lookedUp.clear();
  }

  private Listing listing(long key) {
    Listing known = known(key);
    if (known != null) {
      return known;
    }
    Listing loaded = load(key);
    lookedUp.put(key, loaded);
    return loaded;
  }

  private @Nullable Listing known(long key) {
    Listing listing = recent.get(key);
    return listing == null ? lookedUp.get(key) : listing;
  }

  /** Of few ranks one look does; of many, those without a day may not take the place of others. */
  private Listing load(long key) {
    int most = Ranks.LOADED + 1;
    long[] first = ranks(key, 0, Entry.last(1), most);
    int undated = 0;
    while (undated < first.length && first[undated] <= Entry.last(0)) {
      undated++;
    }
    if (undated == 0 || first.length < most) {
      return new Listing(
          new Ranks(Arrays.copyOf(first, undated), true), section(first, undated, first.length));
    }
    long[] dated = ranks(key, Entry.last(0) + 1, Entry.last(1), most);
    return new Listing(section(first, 0, undated), section(dated, 0, dated.length));
  }

  private static Ranks section(long[] ranks, int from, int to) {
    boolean complete = to - from <= Ranks.LOADED;
    return new Ranks(Arrays.copyOfRange(ranks, from, complete ? to : to - 1), complete);
  }

  private void lookUp(long key, long first, long last, Found found) {
    if (first <= last && !found.isFull()) {
      for (long rank : ranks(key, first, last, found.room())) {
        found.add(rank);
      }
    }
  }

  /** The lowest ranks of a key from the first to the last one, what is not saved included. */
  private long[] ranks(long key, long first, long last, int limit) {
    return postings.ranks(
        key,
        first,
        last,
        limit,
        unsaved.subMap(new Entry(key, first), true, new Entry(key, last), true));
  }
}
