package dev.newsfold.enrich.stream;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of the fold on the heap, which outlive whoever reads them, as those on disk do. */
final class InMemoryStores {

  private static final long NOON = Instant.parse("2026-01-02T12:00:00Z").toEpochMilli();

  private final MockProcessorContext<String, Outgoing> context;
  private final Map<String, KeyValueStore<Bytes, byte[]>> stores = new LinkedHashMap<>();

  InMemoryStores() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    context =
        new MockProcessorContext<>(
            settings, new TaskId(0, 0), Path.of("target/in-memory-stores").toFile());
    context.setCurrentSystemTimeMs(NOON);
    for (StoreBuilder<?> builder : FoldStores.all()) {
      KeyValueStore<Bytes, byte[]> store =
          Stores.keyValueStoreBuilder(
                  Stores.inMemoryKeyValueStore(builder.name()), Serdes.Bytes(), Serdes.ByteArray())
              .withLoggingDisabled()
              .withCachingDisabled()
              .build();
      store.init(context.getStateStoreContext(), store);
      stores.put(builder.name(), store);
    }
  }

  MockProcessorContext<String, Outgoing> context() {
    return context;
  }

  /** As a task does whose transaction was aborted before anything was committed. */
  void clear() {
    stores.values().forEach(InMemoryStores::clear);
  }

  private static void clear(KeyValueStore<Bytes, byte[]> store) {
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<Bytes, byte[]> entry = all.next();
        store.delete(entry.key);
      }
    }
  }

  /** A number that another one follows when a store is written to. */
  long writes(String name) {
    KeyValueStore<Bytes, byte[]> store = stores.get(name);
    long written = 0;
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      while (all.hasNext()) {
        written = 31 * written + System.identityHashCode(all.next().value);
      }
    }
    return written;
  }
}
