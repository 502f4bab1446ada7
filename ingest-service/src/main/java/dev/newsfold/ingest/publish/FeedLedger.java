package dev.newsfold.ingest.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Every feed and its state, as the topic of feeds has them. */
@ApplicationScoped
class FeedLedger {

  private static final Logger LOG = Logger.getLogger(FeedLedger.class);

  private final ObjectMapper json;
  private final TopicTail tail;
  private final Map<String, Entry> entries = new HashMap<>();

  FeedLedger(KafkaClients clients, ObjectMapper json, PublishConfiguration configuration) {
    this.json = json;
    this.tail = new TopicTail(Topics.FEEDS, clients, configuration.answerWithin());
  }

  /** A state, null for a feed that was removed, and where it stands. */
  private record Entry(@Nullable FeedState state, long offset) {}

  /** Reads what was committed since the last time, by whichever instance. */
  synchronized void catchUp() {
    tail.read(this::remember, entries::clear);
  }

  private void remember(ConsumerRecord<String, byte[]> entry) {
    byte[] value = entry.value();
    if (value == null) {
      remember(entry.key(), null, entry.offset());
      return;
    }
    try {
      FeedState state = json.readValue(value, FeedState.class);
      if (state != null && state.id().equals(entry.key())) {
        remember(entry.key(), state, entry.offset());
        return;
      }
      passOver(entry, "it is not the state of the feed " + entry.key());
    } catch (IOException e) {
      passOver(entry, String.valueOf(e.getMessage()));
    }
  }

  /** What was known of the feed before is as true as it was. */
  private static void passOver(ConsumerRecord<String, byte[]> entry, String reason) {
    LOG.errorf(
        "Passed over: %s/%d/%d, %s", entry.topic(), entry.partition(), entry.offset(), reason);
  }

  /** What was committed here is known before it is read; it may be read after that. */
  synchronized void remember(String id, @Nullable FeedState state, long offset) {
    entries.merge(id, new Entry(state, offset), FeedLedger::newer);
  }

  private static Entry newer(Entry one, Entry other) {
    return one.offset > other.offset ? one : other;
  }

  synchronized Optional<FeedState> find(String id) {
    return Optional.ofNullable(entries.get(id)).map(Entry::state);
  }

  synchronized List<FeedState> all() {
    return entries.values().stream().flatMap(entry -> Stream.ofNullable(entry.state())).toList();
  }

  synchronized void disconnect() {
    tail.disconnect();
  }
}
