package dev.newsfold.enrich.stream.encoding;

import java.util.BitSet;

/** Where the blocks of a segment of the index begin. */
public final class SegmentEncoding extends Encoding<SegmentEncoding.Blocks> {

  public SegmentEncoding() {
    super("segments", 2);
  }

  /**
   * The first key and rank of each block.
   *
   * @param level how often its postings were merged
   * @param filterParts how many records its filter takes
   * @param days on which it has postings, as ranks sort them
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Blocks(int level, int filterParts, long[] keys, long[] ranks, BitSet days) {}

  @Override
  void write(Blocks blocks, ByteWriter out) {
    out.unsigned(blocks.level());
    out.unsigned(blocks.filterParts());
    out.unsigned(blocks.keys().length);
    long key = 0;
    for (int i = 0; i < blocks.keys().length; i++) {
      out.unsigned(blocks.keys()[i] - key);
      out.unsigned(blocks.ranks()[i]);
      key = blocks.keys()[i];
    }
    out.unsigned(blocks.days().cardinality());
    int last = 0;
    for (int day = blocks.days().nextSetBit(0); day >= 0; day = blocks.days().nextSetBit(day + 1)) {
      out.unsigned(day - last);
      last = day;
    }
  }

  @Override
  Blocks read(ByteReader in) {
    int level = in.size();
    int filterParts = in.size();
    long[] keys = new long[in.size()];
    long[] ranks = new long[keys.length];
    long key = 0;
    for (int i = 0; i < keys.length; i++) {
      key += in.unsigned();
      keys[i] = key;
      ranks[i] = in.unsigned();
    }
    BitSet days = new BitSet();
    int day = 0;
    for (int i = in.size(); i > 0; i--) {
      day += in.size();
      days.set(day);
    }
    return new Blocks(level, filterParts, keys, ranks, days);
  }
}
