package dev.newsfold.query.correction;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.contracts.Correction;
import dev.newsfold.query.database.Json;
import dev.newsfold.query.problem.Unavailable;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An editor who sends a correction while Kafka is away. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class WithoutKafkaTest {

  private static final Correction CORRECTION =
      new Correction(
          "c-1",
          Correction.Kind.MERGE,
          "en",
          "s-1",
          List.of("a1"),
          List.of(),
          "s-2",
          List.of("a2"),
          null,
          null,
          null,
          Instant.parse("2025-03-06T08:00:00Z"));

  @Inject Json json;

  @Test
  void saysThatTheCorrectionHasToBeSentAgain() {
    // given
    var publisher =
        new CorrectionPublisher(confirmingNothing(), json, () -> Duration.ofMillis(100));

    // when
    var thrown = assertThatThrownBy(() -> publisher.publish(CORRECTION));

    // then
    thrown.isInstanceOf(Unavailable.class).hasMessageContaining("Kafka has not confirmed");
  }

  /** Takes what is sent, and no broker ever says that it has it. */
  @SuppressWarnings("unchecked")
  private static MutinyEmitter<byte[]> confirmingNothing() {
    return (MutinyEmitter<byte[]>)
        Proxy.newProxyInstance(
            MutinyEmitter.class.getClassLoader(),
            new Class<?>[] {MutinyEmitter.class},
            (emitter, method, arguments) -> Uni.createFrom().nothing());
  }
}
