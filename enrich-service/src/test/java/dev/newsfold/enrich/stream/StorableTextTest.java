package dev.newsfold.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.Placement.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same on every topic that enrich writes, since it is in what writes them. */
class StorableTextTest {

  @ParameterizedTest
  @CsvSource({
    "a\0b, a\ufffdb",
    "a\ud83d, a\ufffd",
    "\ude00a, \ufffda",
    "\ud83d\ud83d\ude00, \ufffd\ud83d\ude00",
    "\ude00\ud83d, \ufffd\ufffd"
  })
  void replacesWhatCannotBeStored(String text, String expected) {
    assertThat(StorableText.of(text)).isEqualTo(expected).hasSameSizeAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "\u6587\u5b57", "\ud83d\ude00 twice \ud83d\ude00", "\u0001\t"})
  void leavesAllOtherTextAsItIs(String text) {
    assertThat(StorableText.of(text)).isSameAs(text);
  }

  @Test
  void appliesToEveryTextOfARecord() {
    // given
    Signal signal = new Signal("na\0me", 1, 1, List.of("sha\ud83dred", "whole"));

    // when
    byte[] written = Json.serde(Signal.class).serializer().serialize("topic", signal);

    // then
    Signal read = Json.serde(Signal.class).deserializer().deserialize("topic", written);
    assertThat(new String(written, UTF_8))
        .doesNotContain("u0000")
        .doesNotContainIgnoringCase("ud83d");
    assertThat(read).isEqualTo(new Signal("na\ufffdme", 1, 1, List.of("sha\ufffdred", "whole")));
  }
}
