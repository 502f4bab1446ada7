package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.encoding.Postings;
import dev.newsfold.enrich.stream.encoding.SegmentEncoding.Blocks;
import java.util.function.IntFunction;

/** Postings that are written once and for all, in blocks. */
final class Segment {

  private static final int NONE = -1;

  private final int id;
  private final Blocks blocks;
  private final KeyFilter filter;

  /** What has a day and what has none of one key lie side by side, and are asked for in turn. */
  private int lastRead = NONE;

  private byte[] lastBytes = {};

  Segment(int id, Blocks blocks, KeyFilter filter) {
    this.id = id;
    this.blocks = blocks;
    this.filter = filter;
  }

  /** Ascending in the order of what they say: of two the later one counts. */
  int id() {
    return id;
  }

  Blocks blocks() {
    return blocks;
  }

  KeyFilter filter() {
    return filter;
  }

  /** One of its blocks as it lies in the store. */
  byte[] read(int block, IntFunction<byte[]> store) {
    if (block != lastRead) {
      lastBytes = store.apply(block);
      lastRead = block;
    }
    return lastBytes;
  }

  /** Whether it may have something of a key from a rank to another. */
  boolean mayHave(long key, long first, long last) {
    int day = blocks.days().nextSetBit(Entry.dayOrder(first));
    return day >= 0 && day <= Entry.dayOrder(last) && filter.mayContain(key);
  }

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
