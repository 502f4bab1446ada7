package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.enrich.storyline.StorylineState;
import dev.newsfold.enrich.stream.RecordStore.Whole;
import dev.newsfold.enrich.stream.encoding.StorylineEncoding;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** What of the records stays on the heap: a store that was emptied behind their back tells. */
class StoredRecordsTest {

  private static final int ROOM = 20_000;
  private static final int MORE_THAN_FIT = 1_000;

  private final KeyValueStore<Bytes, byte[]> store =
      new InMemoryStores().context().getStateStore(FoldStores.STORYLINES);
  private final StorylineEncoding encoding = new StorylineEncoding();
  private final StoredRecords<StorylineState> records =
      new StoredRecords<>(new Whole<>(store, encoding), ROOM);

  @Test
  void whatTwoArticlesAskForStays() {
    write("l-1");
    askFor("l-1");
    askFor("l-1");

    readMany();

    store.delete(key("l-1"));
    assertThat(records.get(key("l-1"))).isNotNull();
  }

  @Test
  void whatOneArticleAsksForGoes() {
    write("l-1");
    records.get(key("l-1"));
    askFor("l-1");

    readMany();

    store.delete(key("l-1"));
    assertThat(records.get(key("l-1"))).isNull();
  }

  private void readMany() {
    IntStream.range(2, MORE_THAN_FIT)
        .mapToObj(i -> "l-" + i)
        .forEach(
            id -> {
              write(id);
              askFor(id);
            });
  }

  /** For one article. */
  private void askFor(String id) {
    assertThat(records.get(key(id))).isNotNull();
    records.save();
  }

  private void write(String id) {
    store.put(key(id), encoding.encode(StorylineState.empty(id)));
  }

  private static Bytes key(String id) {
    return Bytes.wrap(id.getBytes(StandardCharsets.UTF_8));
  }
}
