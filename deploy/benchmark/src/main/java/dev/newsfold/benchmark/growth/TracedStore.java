package dev.newsfold.benchmark.growth;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store that counts what is written to it, as its changelog would get it, and keeps what is done
 * with it, so that the same can be done once more without the fold.
 */
final class TracedStore implements KeyValueStore<Bytes, byte[]> {

  private final KeyValueStore<Bytes, byte[]> store;
  private final List<Runnable> trace;
  private boolean tracing;
  private long writtenBytes;
  private long writtenRecords;

  /** All stores keep what is done in one list. */
  TracedStore(KeyValueStore<Bytes, byte[]> store, List<Runnable> trace) {
    this.store = store;
    this.trace = trace;
  }

  KeyValueStore<Bytes, byte[]> traced() {
    return store;
  }

  long writtenBytes() {
    return writtenBytes;
  }

  long writtenRecords() {
    return writtenRecords;
  }

  void trace(boolean on) {
    tracing = on;
  }

  @Override
  public byte @Nullable [] get(Bytes key) {
    if (tracing) {
      trace.add(() -> store.get(key));
    }
    return store.get(key);
  }

  @Override
  public void put(Bytes key, byte @Nullable [] value) {
    count(key, value);
    if (tracing) {
      trace.add(() -> store.put(key, value));
    }
    store.put(key, value);
  }

  @Override
  public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
    List<KeyValue<Bytes, byte[]>> written = new ArrayList<>(entries);
    written.forEach(entry -> count(entry.key, entry.value));
    if (tracing) {
      trace.add(() -> store.putAll(written));
    }
    store.putAll(written);
  }

  @Override
  public byte @Nullable [] putIfAbsent(Bytes key, byte[] value) {
    byte[] there = get(key);
    if (there == null) {
      put(key, value);
    }
    return there;
  }

  @Override
  public byte @Nullable [] delete(Bytes key) {
    byte[] there = get(key);
    put(key, null);
    return there;
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
    KeyValueIterator<Bytes, byte[]> found = store.range(from, to);
    if (!tracing) {
      return found;
    }
    CountingIterator counting = new CountingIterator(found);
    trace.add(() -> readAgain(from, to, counting.taken));
    return counting;
  }

  private void readAgain(Bytes from, Bytes to, int entries) {
    try (KeyValueIterator<Bytes, byte[]> found = store.range(from, to)) {
      for (int i = 0; i < entries && found.hasNext(); i++) {
        found.next();
      }
    }
  }

  private void count(Bytes key, byte @Nullable [] value) {
    writtenRecords++;
    writtenBytes += key.get().length + (value == null ? 0 : value.length);
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> all() {
    return store.all();
  }

  @Override
  public long approximateNumEntries() {
    return store.approximateNumEntries();
  }

  @Override
  public String name() {
    return store.name();
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    store.init(context, root);
  }

  @Override
  public void flush() {
    store.flush();
  }

  @Override
  public void close() {
    store.close();
  }

  @Override
  public boolean persistent() {
    return store.persistent();
  }

  @Override
  public boolean isOpen() {
    return store.isOpen();
  }

  @Override
  public Position getPosition() {
    return store.getPosition();
  }

  /** Knows how far somebody read. */
  private static final class CountingIterator implements KeyValueIterator<Bytes, byte[]> {

    private final KeyValueIterator<Bytes, byte[]> found;
    private int taken;

    CountingIterator(KeyValueIterator<Bytes, byte[]> found) {
      this.found = found;
    }

    @Override
    public boolean hasNext() {
      return found.hasNext();
    }

    @Override
    public KeyValue<Bytes, byte[]> next() {
      taken++;
      return found.next();
    }

    @Override
    public Bytes peekNextKey() {
      return found.peekNextKey();
    }

    @Override
    public void close() {
      found.close();
    }
  }
}
