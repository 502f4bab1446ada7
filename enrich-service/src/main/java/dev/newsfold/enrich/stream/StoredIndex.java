package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.Ranks.Found;
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

  /**
   * Keys whose listings among the recent ones have what is not saved, or are longer than they were.
   */
  private final Set<Long> changed = new HashSet<>();

  StoredIndex(StoredPostings postings, long cachedBytes) {
    this.postings = postings;
    this.recent = new RecentlyUsed<>(cachedBytes);
  }

  /** What of a key is on the heap. */
  private static final class Listing {

    private final Ranks undated = new Ranks();
    private final Ranks dated = new Ranks();

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

  /** Those without a day of a key that is not likely to be asked for again soon. */
  long[] listedOnce(long key, int limit) {
    Found found = new Found(limit);
    for (long rank : stored(key, 0, Entry.last(0), limit)) {
      found.add(rank);
    }
    return found.numbers();
  }

  void list(long key, long rank) {
    Listing known = known(key);
    if (known != null) {
      if (known.of(rank).contains(rank)) {
        return;
      }
      known.of(rank).add(rank);
      changed.add(key);
    }
    unsaved.put(new Entry(Entry.sectionOf(key, rank), rank), true);
  }

  void unlist(long key, long rank) {
    Listing known = known(key);
    if (known != null) {
      known.of(rank).remove(rank);
      changed.add(key);
    }
    unsaved.put(new Entry(Entry.sectionOf(key, rank), rank), false);
  }

  /** The numbers from the last day back to the first, 0 for those without a day. */
  long[] listed(long key, long firstDay, long lastDay, int limit) {
    Found found = new Found(limit);
    Listing listing = listing(key);
    if (lastDay > 0) {
      find(key, listing.dated, Entry.first(lastDay), Entry.last(Math.max(1, firstDay)), found);
    }
    if (firstDay == 0 && !found.isFull()) {
      find(key, listing.undated, 0, Entry.last(0), found);
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
            recent.putRead(key, listing, listing.bytes());
          }
        });
    lookedUp.clear();
    recent.nextRound();
  }

  void discard() {
    unsaved.clear();
    changed.forEach(recent::remove);
    changed.clear();
    lookedUp.clear();
    recent.nextRound();
  }

  private void find(long key, Ranks ranks, long first, long last, Found found) {
    if (ranks.knownTo() < 0) {
      // Who asks for what is around a day asks for the newest of any day next.
      goOn(key, ranks, Entry.lastOfSection(last), Math.min(found.room(), Ranks.LASTING));
    }
    ranks.collect(first, last, found);
    long next = ranks.knownTo() + 1;
    if (next > last || found.isFull()) {
      return;
    }
    int room = found.room();
    if (first > next) {
      for (long rank : stored(key, first, last, room)) {
        found.add(rank);
      }
      return;
    }
    for (long rank : goOn(key, ranks, last, room)) {
      found.add(rank);
    }
  }

  /** Where fewer are found than are asked for, there are no others up to the last one. */
  private long[] goOn(long key, Ranks ranks, long last, int limit) {
    long[] further = stored(key, ranks.knownTo() + 1, last, limit);
    ranks.goOn(further, further.length < limit ? last : further[limit - 1]);
    changed.add(key);
    return further;
  }

  private Listing listing(long key) {
    Listing known = known(key);
    if (known != null) {
      return known;
    }
    Listing unknown = new Listing();
    lookedUp.put(key, unknown);
    return unknown;
  }

  private @Nullable Listing known(long key) {
    Listing listing = recent.get(key);
    return listing == null ? lookedUp.get(key) : listing;
  }

  /** The lowest ranks of a key from the first to the last one, what is not saved included. */
  private long[] stored(long key, long first, long last, int limit) {
    long section = Entry.sectionOf(key, last);
    return postings.ranks(
        section,
        first,
        last,
        limit,
        unsaved.subMap(new Entry(section, first), true, new Entry(section, last), true));
  }
}
