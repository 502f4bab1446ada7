package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.encoding.Postings;
import dev.newsfold.enrich.stream.encoding.SegmentEncoding.Blocks;

/**
 * Postings that are written once and for all, in blocks.
 *
 * @param id ascending in the order of what they say: of two the later one counts
 */
record Segment(int id, Blocks blocks, KeyFilter filter) {

  /** The first block that may have something of a key from a rank on. */
  int firstBlock(long key, long rank) {
    int low = 0;
    int high = blocks.keys().length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Postings.compare(blocks.keys()[middle], blocks.ranks()[middle], key, rank) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 1);
  }

  boolean begins(int block, long key, long lastRank) {
    return block < blocks.keys().length
        && Postings.compare(blocks.keys()[block], blocks.ranks()[block], key, lastRank) <= 0;
  }

  int size() {
    return blocks.keys().length;
  }
}
