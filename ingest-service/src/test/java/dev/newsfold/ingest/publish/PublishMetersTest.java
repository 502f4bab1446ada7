package dev.newsfold.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.FileReport.RejectedPart;
import dev.newsfold.contracts.FileReport.State;
import dev.newsfold.contracts.Origin.Via;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ingest tells of what it took. */
class PublishMetersTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final PublishMeters meters = new PublishMeters(registry);

  @Test
  void countsTheArticlesAndTheRejectionsOfADocument() {
    // given
    FileReport report =
        new FileReport(
            "f-1",
            "feed.zip",
            Via.INBOX,
            State.PARTLY_PUBLISHED,
            100,
            List.of("a", "b"),
            List.of(new RejectedPart("r-1", "empty", "c.txt", "feed.zip, c.txt is empty")),
            Instant.EPOCH);

    // when
    meters.committed(report);

    // then
    assertThat(counted("newsfold.documents", "outcome", "partly-published", "via", "inbox"))
        .isEqualTo(1);
    assertThat(counted("newsfold.articles.published", "via", "inbox")).isEqualTo(2);
    assertThat(counted("newsfold.rejections", "code", "empty")).isEqualTo(1);
  }

  @Test
  void hasEachSeriesBeforeAnythingIsCounted() {
    assertThat(counted("newsfold.rejections", "code", "too-deep")).isZero();
    assertThat(counted("newsfold.documents", "outcome", "rejected", "via", "feed")).isZero();
  }

  private double counted(String name, String... tags) {
    return registry.get(name).tags(tags).counter().count();
  }
}
