package dev.newsfold.ingest.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.contracts.CloudEvent;
import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Topic;
import dev.newsfold.contracts.Topics;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what is published as records of Kafka; any thread may do that. */
@Singleton
public class Messages {

  private static final String SOURCE = "/newsfold/ingest";

  /** For key, headers and the batch around a record. */
  private static final int OVERHEAD = 4096;

  private final ObjectMapper json;

  Messages(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Empty where the article is larger than a record may be.
   *
   * @param eventId the same whenever the same part of the same file is published
   */
  public Optional<Message> of(RawArticle article, String eventId) {
    byte[] value = encoded(article);
    if (value.length > Topics.RAW.maxMessageBytes() - OVERHEAD) {
      return Optional.empty();
    }
    return Optional.of(message(Topics.RAW, article.id(), value, eventId, article.receivedAt()));
  }

  public Message of(Rejection rejection) {
    return message(
        Topics.REJECTED,
        rejection.id(),
        encoded(rejection),
        rejection.id(),
        rejection.rejectedAt());
  }

  Message of(FileReport report) {
    return message(Topics.FILES, report.id(), encoded(report), report.id(), report.receivedAt());
  }

  Message of(FeedState state, Instant time) {
    String eventId = state.id() + "-" + state.version();
    return message(Topics.FEEDS, state.id(), encoded(state), eventId, time);
  }

  Message ofRemovedFeed(String id, Instant time) {
    return message(Topics.FEEDS, id, null, id + "-removed", time);
  }

  private static Message message(
      Topic topic, String key, byte @Nullable [] value, String eventId, Instant time) {
    return new Message(
        topic, key, value, new CloudEvent(eventId, SOURCE, topic.eventType(), key, time));
  }

  private byte[] encoded(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a record cannot be written as JSON", e);
    }
  }
}
