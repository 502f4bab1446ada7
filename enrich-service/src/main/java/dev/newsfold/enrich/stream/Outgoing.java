package dev.newsfold.enrich.stream;

import dev.newsfold.contracts.CloudEvent;
import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/** A record on its way to one of the topics that other teams read. */
public sealed interface Outgoing {

  String SOURCE = "/newsfold/enrich";

  /** W3C Trace Context: the one part of a record that two runs need not have in common. */
  List<String> TRACE_HEADERS = List.of("traceparent", "tracestate");

  /** Its CloudEvents attributes; the id is the same after a replay. */
  CloudEvent event(Instant time);

  /** For {@code articles.enriched}. */
  record OutgoingArticle(EnrichedArticle article) implements Outgoing {
    @Override
    public CloudEvent event(Instant time) {
      String id = article.id() + "/" + article.revision();
      return new CloudEvent(id, SOURCE, Topics.ENRICHED.eventType(), article.id(), time);
    }
  }

  /** For {@code stories}. */
  record OutgoingStory(Story story) implements Outgoing {
    @Override
    public CloudEvent event(Instant time) {
      String id = story.id() + "/" + story.version();
      return new CloudEvent(id, SOURCE, Topics.STORY.eventType(), story.id(), time);
    }
  }

  /** For {@code articles.rejected}. */
  record OutgoingRejection(Rejection rejection) implements Outgoing {
    @Override
    public CloudEvent event(Instant time) {
      String id = rejection.id();
      return new CloudEvent(id, SOURCE, Topics.REJECTED.eventType(), id, time);
    }
  }

  /** Keyed by its subject, at the time and in the trace of what brought it about. */
  default Record<String, Outgoing> asRecord(Record<?, ?> cause) {
    CloudEvent event = event(Instant.ofEpochMilli(cause.timestamp()));
    Headers headers = new RecordHeaders();
    event
        .headers()
        .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    for (String name : TRACE_HEADERS) {
      Header trace = cause.headers().lastHeader(name);
      if (trace != null) {
        headers.add(trace);
      }
    }
    return new Record<>(event.subject(), this, cause.timestamp(), headers);
  }
}
