package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.Ranks.Found;
import java.util.Arrays;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is listed under keys and days: all of it in the stores, the beginnings of the keys last used
 * on the heap. A key that half of all articles share costs no more than one of a few.
 */
final class StoredIndex {

  private static final int OVERHEAD = 160;

  private final StoredPostings postings;
  private final RecentlyUsed<Long, Listing> recent;
  private final NavigableMap<Entry, Boolean> unsaved = new TreeMap<>();

  /** Keys whose listings on the heap have what is not saved. */
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
    Listing listing = recent.get(key);
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
    Listing listing = recent.get(key);
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
  }

  void discard() {
    unsaved.clear();
    changed.forEach(recent::remove);
    changed.clear();
  }

  private Listing listing(long key) {
    Listing listing = recent.get(key);
    if (listing != null) {
      return listing;
    }
    Listing loaded = load(key);
    recent.put(key, loaded, loaded.bytes());
    if (hasUnsaved(key)) {
      changed.add(key);
    }
    return loaded;
  }

  private boolean hasUnsaved(long key) {
    return !unsaved.subMap(new Entry(key, 0), true, new Entry(key, Entry.last(1)), true).isEmpty();
  }

  /** One look into the store does where little is undated, as is the rule. */
  private Listing load(long key) {
    int most = Ranks.LOADED + 1;
    long[] first = ranks(key, 0, Entry.last(1), most);
    int undated = 0;
    while (undated < first.length && first[undated] <= Entry.last(0)) {
      undated++;
    }
    if (undated == most) {
      long[] dated = ranks(key, Entry.last(0) + 1, Entry.last(1), most);
      return new Listing(section(first, 0, most), section(dated, 0, dated.length));
    }
    boolean allDated = first.length < most;
    long[] dated = Arrays.copyOfRange(first, undated, first.length);
    return new Listing(new Ranks(Arrays.copyOf(first, undated), true), new Ranks(dated, allDated));
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
