package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.SegmentRecords.Merge;
import dev.newsfold.enrich.stream.encoding.Postings;
import dev.newsfold.enrich.stream.encoding.PostingsEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The postings in a store, as segments that are written once and merged when there are many: a
 * block of some hundred postings is one record, and of most segments no record is read at all.
 *
 * <p>Source: O'Neil et al. 1996, the log-structured merge-tree, whose merges go on a piece with
 * each change as well.
 */
final class Segments {

  /** So many segments of a level become one of the next. */
  private static final int MERGED = 8;

  /** Segments of this level stay as they are: few processes live until many are one. */
  private static final int LAST_LEVEL = 3;

  /**
   * A level is merged by so many postings for each that is saved: in the time in which one more
   * segment of the level comes in.
   */
  private static final int PACE = MERGED;

  /** What is of a higher level is older, and of one level what has the lower id. */
  private static final Comparator<Segment> BY_AGE =
      Comparator.comparingInt((Segment segment) -> -segment.blocks().level())
          .thenComparingInt(Segment::id);

  private final SegmentRecords records;
  private final PostingsEncoding postings = new PostingsEncoding();

  /** Those that are read, oldest first. */
  private final List<Segment> segments;

  /** At most one of each level. */
  private final List<SegmentMerge> merges = new ArrayList<>();

  private final List<SegmentRemoval> removals = new ArrayList<>();

  private int nextId;

  /** Opens those that are there, and begins anew what was being merged. */
  Segments(KeyValueStore<Bytes, byte[]> store, long cachedBytes) {
    records = new SegmentRecords(store, cachedBytes);
    segments = records.segments();
    segments.sort(BY_AGE);
    segments.forEach(segment -> nextId = Math.max(nextId, segment.id() + 1));
    for (Merge merge : records.merges()) {
      nextId = Math.max(nextId, merge.id() + 1);
      resume(merge);
    }
  }

  /** Rises with each {@link #add} and at no other time. */
  int nextId() {
    return nextId;
  }

  /** Adds the ranks of a key from the first one on. */
  void collect(long key, long first, Lowest lowest) {
    for (int i = segments.size() - 1; i >= 0; i--) {
      Segment segment = segments.get(i);
      if (segment.mayHave(key, first, lowest.last())) {
        collect(segment, key, first, lowest);
      }
    }
  }

  private void collect(Segment segment, long key, long first, Lowest lowest) {
    IntFunction<byte[]> store = block -> records.block(segment, block);
    int block = segment.firstBlock(key, first);
    boolean goesOn = true;
    while (goesOn && segment.begins(block, key, lowest.last())) {
      goesOn =
          postings.find(
              segment.read(block, store),
              key,
              (rank, isListed) -> rank < first || lowest.add(rank, isListed));
      block++;
    }
  }

  /** Writes what is newer than all that is there. */
  void add(Postings newest) {
    int id = nextId++;
    SegmentWriter writer =
        new SegmentWriter(
            distinctKeys(newest), (block, number) -> records.putBlock(id, 0, number, block));
    boolean isOldest = segments.isEmpty();
    for (int i = 0; i < newest.size(); i++) {
      if (newest.isListed(i) || !isOldest) {
        writer.add(newest.key(i), newest.rank(i), newest.isListed(i));
      }
    }
    Segment written = writer.finish(id, 0);
    records.put(written);
    segments.add(written);
    for (int level = 0; level < LAST_LEVEL; level++) {
      mergeIfMany(level);
    }
  }

  /** Goes on with what is being merged, so many postings having been saved. */
  void goOn(int saved) {
    records.nextRound();
    int postings = PACE * saved;
    removals.removeIf(removal -> removal.goOn(1 + postings / SegmentWriter.BLOCK));
    merges.removeIf(merge -> hasEnded(merge, postings));
  }

  private boolean hasEnded(SegmentMerge merge, int postings) {
    Segment written = merge.goOn(postings);
    if (written == null) {
      return false;
    }
    segments.add(written);
    segments.sort(BY_AGE);
    remove(merge.merge());
    return true;
  }

  private void mergeIfMany(int level) {
    List<Segment> ofLevel =
        segments.stream().filter(segment -> segment.blocks().level() == level).toList();
    if (ofLevel.size() >= MERGED
        && merges.stream().noneMatch(running -> running.merge().level() == level)) {
      Merge merge = new Merge(nextId++, level, ofLevel.get(ofLevel.size() - 1).id());
      records.begin(merge);
      begin(merge);
    }
  }

  private void resume(Merge merge) {
    if (segments.stream().anyMatch(segment -> segment.id() == merge.id())) {
      remove(merge);
    } else {
      begin(merge);
    }
  }

  private void begin(Merge merge) {
    List<Segment> merged = segments.stream().filter(merge::takes).toList();
    boolean isOldest = merged.get(0).equals(segments.get(0));
    merges.add(new SegmentMerge(records, merge, merged, isOldest));
  }

  /** They are not read any more from here on. */
  private void remove(Merge merge) {
    List<Segment> merged = segments.stream().filter(merge::takes).toList();
    segments.removeAll(merged);
    removals.add(new SegmentRemoval(records, merge, merged));
  }

  private static int distinctKeys(Postings postings) {
    int distinct = 0;
    for (int i = 0; i < postings.size(); i++) {
      distinct += i == 0 || postings.key(i) != postings.key(i - 1) ? 1 : 0;
    }
    return distinct;
  }
}
