package dev.newsfold.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.query.fixture.ArticleFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What the projection tells of itself. */
class ProjectionMetersTest {

  private static final EnrichedArticle ARTICLE = ArticleFixture.article("a-1").build();

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ProjectionMeters meters =
      new ProjectionMeters(
          registry, Clock.fixed(ARTICLE.receivedAt().plus(Duration.ofSeconds(3)), ZoneOffset.UTC));

  @Test
  void measuresFromReceiptToCommit() {
    // when
    meters.committed(batch(ARTICLE));

    // then
    assertThat(registry.get("newsfold.article.latency").timer().totalTime(TimeUnit.SECONDS))
        .isEqualTo(3);
  }

  @Test
  void measuresAnArticleThatWasReceivedInAnotherAge() {
    // given
    Clock aThousandYearsLater =
        Clock.fixed(ARTICLE.receivedAt().plus(Duration.ofDays(365_000)), ZoneOffset.UTC);
    Clock longBefore = Clock.fixed(Instant.parse("-9999-01-01T00:00:00Z"), ZoneOffset.UTC);

    // when
    new ProjectionMeters(registry, aThousandYearsLater).committed(batch(ARTICLE));
    new ProjectionMeters(registry, longBefore).committed(batch(ARTICLE));

    // then
    assertThat(registry.get("newsfold.article.latency").timer().count()).isEqualTo(2);
  }

  @Test
  void countsAllErrorsOfTheDatabaseAsOneReason() {
    // when
    meters.rejected("sqlstate-22021");
    meters.rejected("sqlstate-23505");

    // then
    assertThat(registry.get("newsfold.rejections").tag("code", "sqlstate").counter().count())
        .isEqualTo(2);
    assertThat(registry.get("newsfold.rejections").counters()).hasSize(4);
  }

  private static Batch batch(EnrichedArticle article) {
    Received received = new Received(new ConsumerRecord<>("", 0, 0, "", new byte[0]));
    return new Batch(List.of(new Change.OfArticle(article, received)), List.of(), Positions.NONE);
  }
}
