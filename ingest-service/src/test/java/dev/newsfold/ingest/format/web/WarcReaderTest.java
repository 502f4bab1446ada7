package dev.newsfold.ingest.format.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.Parts;
import dev.newsfold.ingest.format.Samples;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"crawl.warc", "crawl.warc.gz"})
  void readsThePagesAndPassesOverTheRest(String name) {
    // when
    List<Part> parts = Parts.ofLarge("upload", Samples.all().get(name));

    // then
    assertThat(parts)
        .extracting(Part::place, part -> ((Part.Found) part).article().statements().url())
        .containsExactly(
            tuple("record 2", "https://example.org/harbour"),
            tuple("record 5", "https://example.org/harbour"));
    assertThat(((Part.Found) parts.get(1)).article().text())
        .isEqualTo("<html><p>Two ferries sailed.</p>");
  }

  @Test
  void keepsThePagesBeforeItBreaksOff() {
    // given
    byte[] warc = Samples.warc();

    // when
    List<Part> parts = Parts.ofLarge("a.warc", Arrays.copyOf(warc, warc.length - 30));

    // then
    assertThat(parts.get(0)).isInstanceOf(Part.Found.class);
    assertThat(parts.get(parts.size() - 1)).isInstanceOf(Part.Rejected.class);
  }
}
