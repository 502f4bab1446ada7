package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.encoding.Postings;
import dev.newsfold.enrich.stream.encoding.PostingsEncoding;
import dev.newsfold.enrich.stream.encoding.SegmentEncoding;
import dev.newsfold.enrich.stream.encoding.SegmentEncoding.Blocks;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The postings in a store, as segments that are written at once and merged when there are many: a
 * block of some hundred postings is one record, and of most segments no record is read at all.
 *
 * <p>Source: O'Neil et al. 1996, the log-structured merge-tree.
 */
final class Segments {

  /** So many segments of a level become one of the next. */
  private static final int MERGED = 8;

  /** What is merged so often is too large to be merged while others wait. */
  private static final int LAST_LEVEL = 2;

  private static final byte META = 0;
  private static final byte FILTER = 1;
  private static final byte BLOCK = 2;

  private final KeyValueStore<Bytes, byte[]> store;
  private final PostingsEncoding postings = new PostingsEncoding();
  private final SegmentEncoding encoding = new SegmentEncoding();

  /** Oldest first. */
  private final List<Segment> segments = new ArrayList<>();

  private int nextId;

  /** Opens those that are there. */
  Segments(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
    try (KeyValueIterator<Bytes, byte[]> metas =
        store.range(key(META, 0, 0), key(META, Integer.MAX_VALUE, 0))) {
      while (metas.hasNext()) {
        var meta = metas.next();
        int id = ByteBuffer.wrap(meta.key.get()).getInt(1);
        Blocks blocks = encoding.decode(meta.value);
        segments.add(new Segment(id, blocks, filter(id, blocks.filterParts())));
        nextId = id + 1;
      }
    }
  }

  /** Rises with each segment that is written. */
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
    IntFunction<byte[]> store = block -> stored(segment, block);
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
    SegmentWriter writer = writer(distinctKeys(newest));
    boolean isOldest = segments.isEmpty();
    for (int i = 0; i < newest.size(); i++) {
      if (newest.isListed(i) || !isOldest) {
        writer.add(newest.key(i), newest.rank(i), newest.isListed(i));
      }
    }
    finish(writer, 0);
    for (int level = 0; level < LAST_LEVEL && ofLevel(level).size() == MERGED; level++) {
      merge(ofLevel(level), level + 1);
    }
  }

  private List<Segment> ofLevel(int level) {
    return segments.stream().filter(segment -> segment.blocks().level() == level).toList();
  }

  /** All of them are newer than the segments of higher levels, and there are none of lower ones. */
  private void merge(List<Segment> merged, int level) {
    boolean isOldest = merged.get(0).equals(segments.get(0));
    segments.removeAll(merged);
    List<SegmentReader> readers =
        merged.stream()
            .map(segment -> new SegmentReader(segment.size(), block -> read(segment, block)))
            .collect(Collectors.toCollection(ArrayList::new));
    SegmentWriter writer = writer(merged.stream().mapToInt(one -> one.filter().keys()).sum());
    readers.removeIf(SegmentReader::isAtEnd);
    while (!readers.isEmpty()) {
      SegmentReader lowest = readers.get(0);
      for (SegmentReader reader : readers) {
        // Of the same one the last reader counts, which is of the newest segment.
        lowest = lowest.isBefore(reader) ? lowest : reader;
      }
      long key = lowest.key();
      long rank = lowest.rank();
      // That something is not listed any more says something of what is older alone.
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
    finish(writer, level);
    merged.forEach(this::delete);
  }

  private SegmentWriter writer(int mostKeys) {
    int id = nextId++;
    return new SegmentWriter(
        id, mostKeys, (block, number) -> store.put(key(BLOCK, id, number), postings.encode(block)));
  }

  private void finish(SegmentWriter writer, int level) {
    Segment written = writer.finish(level);
    List<byte[]> parts = written.filter().parts();
    for (int part = 0; part < parts.size(); part++) {
      store.put(key(FILTER, written.id(), part), parts.get(part));
    }
    store.put(key(META, written.id(), 0), encoding.encode(written.blocks()));
    segments.add(written);
  }

  private void delete(Segment segment) {
    store.put(key(META, segment.id(), 0), null);
    for (int part = 0; part < segment.blocks().filterParts(); part++) {
      store.put(key(FILTER, segment.id(), part), null);
    }
    for (int block = 0; block < segment.size(); block++) {
      store.put(key(BLOCK, segment.id(), block), null);
    }
  }

  private Postings read(Segment segment, int block) {
    return postings.decode(stored(segment, block));
  }

  private byte[] stored(Segment segment, int block) {
    return Objects.requireNonNull(store.get(key(BLOCK, segment.id(), block)));
  }

  private KeyFilter filter(int id, int parts) {
    List<byte[]> read = new ArrayList<>(parts);
    for (int part = 0; part < parts; part++) {
      read.add(Objects.requireNonNull(store.get(key(FILTER, id, part))));
    }
    return KeyFilter.ofParts(read);
  }

  private static int distinctKeys(Postings postings) {
    int distinct = 0;
    for (int i = 0; i < postings.size(); i++) {
      distinct += i == 0 || postings.key(i) != postings.key(i - 1) ? 1 : 0;
    }
    return distinct;
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
