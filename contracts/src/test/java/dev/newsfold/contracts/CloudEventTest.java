package dev.newsfold.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CloudEventTest {

  @Test
  void writesItsAttributesAsBinaryModeHeaders() {
    // given
    CloudEvent event =
        new CloudEvent(
            "a-1/1", "/newsfold/enrich", Topics.ENRICHED.eventType(), "a-1", Instant.EPOCH);

    // when
    var headers = event.headers();

    // then
    assertThat(headers)
        .containsExactly(
            entry("ce_specversion", "1.0"),
            entry("ce_id", "a-1/1"),
            entry("ce_source", "/newsfold/enrich"),
            entry("ce_type", "dev.newsfold.article.enriched"),
            entry("ce_subject", "a-1"),
            entry("ce_time", "1970-01-01T00:00:00Z"),
            entry("content-type", "application/json"));
  }
}
