package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.encoding.Postings;
import dev.newsfold.enrich.stream.encoding.PostingsEncoding;
import dev.newsfold.enrich.stream.encoding.SegmentEncoding;
import dev.newsfold.enrich.stream.encoding.SegmentEncoding.Blocks;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * How segments lie in a store: each block is a record; where the blocks begin and which keys there
 * are is cut into as many as it takes. The blocks of what is newest and those last read are on the
 * heap as well.
 */
final class SegmentRecords {

  static final byte BEGINNINGS = 0;
  private static final byte FILTER = 1;
  private static final byte BLOCK = 2;
  static final byte MERGE = 3;

  /** A record of a changelog has to be smaller than a megabyte. */
  private static final int MOST_BYTES = 1 << 19;

  /**
   * Segments of higher levels are so large that a block of theirs is seldom asked for twice before
   * others push it out.
   */
  private static final int LAST_ON_HEAP = 1;

  private final KeyValueStore<Bytes, byte[]> store;
  private final RecentlyUsed<Long, byte[]> recent;
  private final PostingsEncoding postings = new PostingsEncoding();
  private final SegmentEncoding encoding = new SegmentEncoding();

  /**
   * Segments that become one.
   *
   * @param id of what comes of it
   * @param level of those that are merged
   * @param last the id of the newest of them: it is all of the level up to this one
   */
  record Merge(int id, int level, int last) {

    boolean takes(Segment segment) {
      return segment.blocks().level() == level && segment.id() <= last;
    }
  }

  SegmentRecords(KeyValueStore<Bytes, byte[]> store, long cachedBytes) {
    this.store = store;
    this.recent = new RecentlyUsed<>(cachedBytes);
  }

  /** Those that are written to the end, by their ids. */
  List<Segment> segments() {
    TreeMap<Integer, ByteArrayOutputStream> beginnings = new TreeMap<>();
    forEach(
        BEGINNINGS,
        (id, part) ->
            beginnings.computeIfAbsent(id, first -> new ByteArrayOutputStream()).writeBytes(part));
    List<Segment> segments = new ArrayList<>();
    beginnings.forEach(
        (id, encoded) -> {
          Blocks blocks = encoding.decode(encoded.toByteArray());
          segments.add(new Segment(id, blocks, filter(id, blocks.filterParts())));
        });
    return segments;
  }

  /** Those that have begun and not ended, in the order in which they began. */
  List<Merge> merges() {
    List<Merge> merges = new ArrayList<>();
    forEach(
        MERGE,
        (id, bytes) -> {
          ByteBuffer merge = ByteBuffer.wrap(bytes);
          merges.add(new Merge(id, merge.getInt(), merge.getInt()));
        });
    return merges;
  }

  void begin(Merge merge) {
    store.put(
        key(MERGE, merge.id(), 0),
        ByteBuffer.allocate(2 * Integer.BYTES).putInt(merge.level()).putInt(merge.last()).array());
  }

  void end(Merge merge) {
    store.put(key(MERGE, merge.id(), 0), null);
  }

  byte[] block(Segment segment, int number) {
    long cached = cached(segment.id(), number);
    byte[] block = recent.get(cached);
    if (block == null) {
      block = stored(segment, number);
      recent.putRead(cached, block, block.length);
    }
    return block;
  }

  /** For a merge, which reads each block once. */
  Postings postings(Segment segment, int block) {
    return postings.decode(stored(segment, block));
  }

  private byte[] stored(Segment segment, int block) {
    return Objects.requireNonNull(store.get(key(BLOCK, segment.id(), block)));
  }

  /** Writes a block of a segment of a level, 0 for what is newer than all that is there. */
  void putBlock(int id, int level, int number, Postings block) {
    byte[] encoded = postings.encode(block);
    store.put(key(BLOCK, id, number), encoded);
    if (level <= LAST_ON_HEAP) {
      recent.put(cached(id, number), encoded, encoded.length);
    }
  }

  void deleteBlock(Segment segment, int number) {
    store.put(key(BLOCK, segment.id(), number), null);
    recent.remove(cached(segment.id(), number));
  }

  /** A block that is read again from here on is likely to be read once more. */
  void nextRound() {
    recent.nextRound();
  }

  /** With it a segment whose blocks are there is one to be read. */
  void put(Segment segment) {
    List<byte[]> parts = segment.filter().parts();
    for (int part = 0; part < parts.size(); part++) {
      store.put(key(FILTER, segment.id(), part), parts.get(part));
    }
    byte[] beginnings = encoding.encode(segment.blocks());
    for (int from = 0; from < beginnings.length; from += MOST_BYTES) {
      store.put(
          key(BEGINNINGS, segment.id(), from / MOST_BYTES),
          Arrays.copyOfRange(beginnings, from, Math.min(beginnings.length, from + MOST_BYTES)));
    }
  }

  /** All but its blocks. */
  void delete(Segment segment) {
    for (int part = 0; part < segment.blocks().filterParts(); part++) {
      store.put(key(FILTER, segment.id(), part), null);
    }
    int part = 0;
    while (store.delete(key(BEGINNINGS, segment.id(), part)) != null) {
      part++;
    }
  }

  private KeyFilter filter(int id, int parts) {
    List<byte[]> read = new ArrayList<>(parts);
    for (int part = 0; part < parts; part++) {
      read.add(Objects.requireNonNull(store.get(key(FILTER, id, part))));
    }
    return KeyFilter.ofParts(read);
  }

  private void forEach(byte kind, BiConsumer<Integer, byte[]> action) {
    try (KeyValueIterator<Bytes, byte[]> all =
        store.range(key(kind, 0, 0), key(kind, Integer.MAX_VALUE, Integer.MAX_VALUE))) {
      while (all.hasNext()) {
        KeyValue<Bytes, byte[]> one = all.next();
        action.accept(ByteBuffer.wrap(one.key.get()).getInt(1), one.value);
      }
    }
  }

  private static long cached(int segment, int block) {
    return ((long) segment << Integer.SIZE) | block;
  }

  private static Bytes key(byte kind, int segment, int number) {
    return Bytes.wrap(
        ByteBuffer.allocate(1 + 2 * Integer.BYTES)
            .put(kind)
            .putInt(segment)
            .putInt(number)
            .array());
  }
}
