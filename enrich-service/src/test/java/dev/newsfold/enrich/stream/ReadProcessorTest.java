package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.enrich.annotation.Annotation.Refused;
import dev.newsfold.enrich.stream.ReadRecord.Read;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.InternalFixedKeyRecordFactory;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class ReadProcessorTest {

  private static final long SOME_TIME = 1_000_000;

  private final List<String> called = new ArrayList<>();
  private final List<Punctuator> soon = new ArrayList<>();

  @Test
  void hasWhatItHandedOnCommittedSoon() {
    // given
    FixedKeyProcessor<String, byte[], Read> processor =
        ReadProcessor.supplier(
                new ReadRecord(
                    raw -> new Refused("no-main-text", "there is none"),
                    article -> {
                      throw new AssertionError("nothing is left to be sketched");
                    }),
                Watch.NONE)
            .get();
    processor.init(context());

    // when
    processor.process(
        InternalFixedKeyRecordFactory.create(new Record<>("a-1", new byte[] {7}, SOME_TIME)));
    soon.forEach(punctuator -> punctuator.punctuate(SOME_TIME));

    // then
    assertThat(called).containsSubsequence("forward", "commit");
  }

  /** Kafka has a context to test with for other processors alone. */
  @SuppressWarnings("unchecked")
  private FixedKeyProcessorContext<String, Read> context() {
    return (FixedKeyProcessorContext<String, Read>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {FixedKeyProcessorContext.class},
            (proxy, method, arguments) -> {
              called.add(method.getName());
              if (method.getName().equals("schedule")) {
                soon.add((Punctuator) arguments[2]);
              }
              return method.getReturnType() == long.class ? SOME_TIME : null;
            });
  }
}
