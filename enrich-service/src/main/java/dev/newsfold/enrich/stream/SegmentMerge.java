package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.SegmentRecords.Merge;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes one segment of many, a piece at a time. Begun anew, as it is after a restart, it writes
 * the same blocks over those that it wrote before.
 */
final class SegmentMerge {

  private final SegmentRecords records;
  private final Merge merge;
  private final boolean isOldest;
  private final SegmentWriter writer;
  private final List<SegmentReader> readers;

  /**
   * Begins it.
   *
   * @param merged oldest first
   * @param isOldest whether there are no older segments: that something is not listed any more says
   *     something of what is older alone
   */
  SegmentMerge(SegmentRecords records, Merge merge, List<Segment> merged, boolean isOldest) {
    this.records = records;
    this.merge = merge;
    this.isOldest = isOldest;
    this.writer =
        new SegmentWriter(
            merged.stream().mapToInt(one -> one.filter().keys()).sum(),
            (block, number) -> records.putBlock(merge.id(), merge.level() + 1, number, block));
    this.readers =
        merged.stream()
            .map(
                segment ->
                    new SegmentReader(segment.size(), block -> records.postings(segment, block)))
            .collect(Collectors.toCollection(ArrayList::new));
    readers.removeIf(SegmentReader::isAtEnd);
  }

  Merge merge() {
    return merge;
  }

  /** Goes on by so many postings; returns what came of it once that is all. */
  @Nullable Segment goOn(int postings) {
    for (int i = 0; i < postings && !readers.isEmpty(); i++) {
      writeNext();
    }
    if (!readers.isEmpty()) {
      return null;
    }
    Segment written = writer.finish(merge.id(), merge.level() + 1);
    records.put(written);
    return written;
  }

  private void writeNext() {
    SegmentReader lowest = readers.get(0);
    for (SegmentReader reader : readers) {
      // Of the same one the last reader counts, which is of the newest segment.
      lowest = lowest.isBefore(reader) ? lowest : reader;
    }
    long key = lowest.key();
    long rank = lowest.rank();
    if (lowest.isListed() || !isOldest) {
      writer.add(key, rank, lowest.isListed());
    }
    boolean hasEnded = false;
    for (SegmentReader reader : readers) {
      if (reader.isAt(key, rank)) {
        reader.next();
        hasEnded |= reader.isAtEnd();
      }
    }
    if (hasEnded) {
      readers.removeIf(SegmentReader::isAtEnd);
    }
  }
}
