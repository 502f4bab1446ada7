package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.SegmentRecords.Merge;
import java.util.List;

/** Takes segments out of the store that were merged into another one, a piece at a time. */
final class SegmentRemoval {

  private final SegmentRecords records;
  private final Merge merge;
  private final List<Segment> merged;
  private int nextSegment;
  private int nextBlock;

  SegmentRemoval(SegmentRecords records, Merge merge, List<Segment> merged) {
    this.records = records;
    this.merge = merge;
    this.merged = merged;
  }

  /** Goes on by so many blocks; tells whether that is all. */
  boolean goOn(int blocks) {
    for (int i = 0; i < blocks && nextSegment < merged.size(); i++) {
      Segment removed = merged.get(nextSegment);
      records.deleteBlock(removed, nextBlock++);
      if (nextBlock >= removed.size()) {
        nextSegment++;
        nextBlock = 0;
      }
    }
    if (nextSegment < merged.size()) {
      return false;
    }
    merged.forEach(records::delete);
    records.end(merge);
    return true;
  }
}
