package dev.newsfold.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

  private final AtomicLong now = new AtomicLong();
  private final TokenBuckets buckets = new TokenBuckets("newsfold.access.key", 3, 2, now::get);

  @Test
  void letsABurstThroughAndSaysWhenItGoesOn() {
    for (int request = 0; request < 3; request++) {
      assertThat(buckets.take("a")).isZero();
    }

    assertThat(buckets.take("a")).isEqualTo(Duration.ofMillis(500));
    assertThat(buckets.take("b")).isZero();
  }

  @Test
  void letsAsMuchThroughForLongAsItSays() {
    int through = 0;
    for (int tenth = 0; tenth < 100; tenth++) {
      now.addAndGet(Duration.ofMillis(100).toNanos());
      through += buckets.take("a").isZero() ? 1 : 0;
    }

    // the burst, and two a second for ten seconds
    assertThat(through).isBetween(22, 23);
  }

  @Test
  void staysSmallWhoeverComes() {
    for (int address = 0; address < 100_000; address++) {
      buckets.take("address " + address);
    }

    assertThat(buckets).extracting("buckets").asInstanceOf(MAP).hasSizeLessThanOrEqualTo(10_000);
  }

  @Test
  void namesTheKeyThatMakesNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenBuckets("newsfold.access.key", 0, 1, now::get))
        .withMessageContaining("newsfold.access.key-burst");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenBuckets("newsfold.access.key", 1, Double.NaN, now::get))
        .withMessageContaining("newsfold.access.key-per-second");
  }
}
