package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.encoding.Postings;
import dev.newsfold.enrich.stream.encoding.SegmentEncoding.Blocks;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.ObjIntConsumer;

/** Cuts ascending postings into the blocks of a segment. */
final class SegmentWriter {

  /** A kilobyte: a lookup reads half of it in the mean. */
  static final int BLOCK = 128;

  private final KeyFilter filter;
  private final ObjIntConsumer<Postings> write;
  private Postings block = new Postings();
  private final BitSet days = new BitSet();
  private long[] keys = new long[16];
  private long[] ranks = new long[16];
  private int blocks;
  private long lastKey = -1;

  /** Takes at most so many postings, and hands each block over with its number. */
  SegmentWriter(int most, ObjIntConsumer<Postings> write) {
    this.filter = KeyFilter.ofKeys(most);
    this.write = write;
  }

  void add(long key, long rank, boolean isListed) {
    if (block.size() == BLOCK) {
      writeBlock();
    }
    if (key != lastKey) {
      filter.add(key);
      lastKey = key;
    }
    days.set(Entry.dayOrder(rank));
    block.add(key, rank, isListed);
  }

  Segment finish(int id, int level) {
    if (block.size() > 0) {
      writeBlock();
    }
    return new Segment(
        id,
        new Blocks(
            level,
            filter.parts().size(),
            Arrays.copyOf(keys, blocks),
            Arrays.copyOf(ranks, blocks),
            days),
        filter);
  }

  private void writeBlock() {
    if (blocks == keys.length) {
      keys = Arrays.copyOf(keys, 2 * blocks);
      ranks = Arrays.copyOf(ranks, 2 * blocks);
    }
    keys[blocks] = block.key(0);
    ranks[blocks] = block.rank(0);
    write.accept(block, blocks);
    blocks++;
    block = new Postings();
  }
}
