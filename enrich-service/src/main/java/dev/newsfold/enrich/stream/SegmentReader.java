package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.encoding.Postings;
import java.util.function.IntFunction;

/** Reads the postings of a segment one after another. */
final class SegmentReader {

  private final int blocks;
  private final IntFunction<Postings> read;
  private int nextBlock;
  private Postings block = new Postings();
  private int at;

  SegmentReader(int blocks, IntFunction<Postings> read) {
    this.blocks = blocks;
    this.read = read;
    settle();
  }

  boolean isAtEnd() {
    return at >= block.size();
  }

  void next() {
    at++;
    settle();
  }

  long key() {
    return block.key(at);
  }

  long rank() {
    return block.rank(at);
  }

  boolean isListed() {
    return block.isListed(at);
  }

  /** Whether it stands before where another one stands. */
  boolean isBefore(SegmentReader other) {
    return Postings.compare(key(), rank(), other.key(), other.rank()) < 0;
  }

  boolean isAt(long key, long rank) {
    return key() == key && rank() == rank;
  }

  private void settle() {
    while (at >= block.size() && nextBlock < blocks) {
      block = read.apply(nextBlock++);
      at = 0;
    }
  }
}
