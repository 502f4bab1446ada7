package dev.newsfold.ingest.format.every;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.Parts;
import dev.newsfold.ingest.format.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TruncatedDocumentsTest {

  private static final Map<String, byte[]> SAMPLES = Samples.all();

  @ParameterizedTest
  @MethodSource("truncated")
  void haveAnOutcomeWhereverTheyBreakOff(String name, int tenths) {
    // given
    byte[] document = SAMPLES.get(name);
    byte[] truncated = Arrays.copyOf(document, document.length * tenths / 10);

    // when
    List<Part> parts = Parts.ofLarge(name, truncated);

    // then
    assertThat(parts).isNotEmpty();
  }

  static Stream<Arguments> truncated() {
    return SAMPLES.keySet().stream()
        .flatMap(name -> IntStream.range(0, 10).mapToObj(tenths -> Arguments.of(name, tenths)));
  }
}
