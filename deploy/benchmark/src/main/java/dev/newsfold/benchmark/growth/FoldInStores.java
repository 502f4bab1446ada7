package dev.newsfold.benchmark.growth;

import dev.newsfold.enrich.fold.CorrectStories;
import dev.newsfold.enrich.fold.Fold;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.StoryDecision;
import dev.newsfold.enrich.stream.CacheSizes;
import dev.newsfold.enrich.stream.FoldProcessor;
import dev.newsfold.enrich.stream.Incoming;
import dev.newsfold.enrich.stream.Incoming.IncomingArticle;
import dev.newsfold.enrich.stream.Outgoing;
import dev.newsfold.enrich.stream.StoreMemory;
import dev.newsfold.enrich.stream.Watch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The processor of the fold on its own stores in a folder, without a broker and its changelogs:
 * what the service has on the heap and gets back from a changelog is handed on.
 */
final class FoldInStores implements AutoCloseable {

  private static final TaskId TASK = new TaskId(0, 0);

  private final Path folder;
  private final CacheSizes caches;
  private final int storeMegabytes;
  private final MockProcessorContext<String, Outgoing> context;
  private final List<TracedStore> stores = new ArrayList<>();
  private final List<Runnable> trace = new ArrayList<>();
  private final Processor<String, Incoming, String, Outgoing> processor;

  FoldInStores(Path folder, CacheSizes caches, int storeMegabytes) {
    this(folder, caches, storeMegabytes, List.of());
  }

  /** Opens what is in the folder already, and takes over what is not. */
  private FoldInStores(
      Path folder, CacheSizes caches, int storeMegabytes, List<TracedStore> onHeap) {
    this.folder = folder;
    this.caches = caches;
    this.storeMegabytes = storeMegabytes;
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "benchmark");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.class);
    settings.put(StoreMemory.MEGABYTES, storeMegabytes);
    context = new MockProcessorContext<>(settings, TASK, folder.toFile());
    // It stands still: there is nobody to commit to.
    context.setCurrentSystemTimeMs(0);
    CompareReports compare = new CompareReports(StoryDecision.load());
    ProcessorSupplier<String, Incoming, String, Outgoing> supplier =
        FoldProcessor.supplier(
            new Fold(compare), new CorrectStories(compare), Vocabulary.load(), caches, Watch.NONE);
    for (StoreBuilder<?> builder : supplier.stores()) {
      KeyValueStore<Bytes, byte[]> store =
          onHeap.stream()
              .filter(one -> one.name().equals(builder.name()))
              .findFirst()
              .map(TracedStore::traced)
              .orElseGet(() -> built(builder.withLoggingDisabled().withCachingDisabled()));
      TracedStore traced = new TracedStore(store, trace);
      traced.init(context.getStateStoreContext(), traced);
      stores.add(traced);
    }
    processor = supplier.get();
    processor.init(context);
  }

  /** All stores of the fold hold bytes. */
  @SuppressWarnings("unchecked")
  private static KeyValueStore<Bytes, byte[]> built(StoreBuilder<?> builder) {
    return (KeyValueStore<Bytes, byte[]>) builder.build();
  }

  /** What came of it, the article first. */
  List<Outgoing> fold(SketchedArticle sketched) {
    processor.process(
        new Record<>(
            sketched.sketch().language(),
            new IncomingArticle(sketched),
            sketched.sketch().receivedAt().toEpochMilli()));
    List<Outgoing> outgoing =
        context.forwarded().stream().<Outgoing>map(forward -> forward.record().value()).toList();
    context.resetForwards();
    return outgoing;
  }

  /** Keeps what is done with the stores from here on, or no longer. */
  void trace(boolean on) {
    stores.forEach(store -> store.trace(on));
  }

  /** Does once more with the stores what was kept, and forgets it. */
  void replay() {
    trace.forEach(Runnable::run);
    trace.clear();
  }

  /** Bytes of keys and values that the changelogs would have got. */
  long writtenBytes() {
    return stores.stream().mapToLong(TracedStore::writtenBytes).sum();
  }

  long writtenRecords() {
    return stores.stream().mapToLong(TracedStore::writtenRecords).sum();
  }

  void flush() {
    stores.forEach(TracedStore::flush);
  }

  /** Closes it and opens it again. */
  FoldInStores reopened() {
    processor.close();
    stores.stream().filter(TracedStore::persistent).forEach(TracedStore::close);
    return new FoldInStores(
        folder,
        caches,
        storeMegabytes,
        stores.stream().filter(store -> !store.persistent()).toList());
  }

  @Override
  public void close() {
    processor.close();
    stores.forEach(TracedStore::close);
  }
}
