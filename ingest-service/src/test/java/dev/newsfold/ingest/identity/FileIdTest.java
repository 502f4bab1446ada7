package dev.newsfold.ingest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileIdTest {

  @Test
  void isTheBeginningOfTheHash() throws IOException {
    // when
    FileId id = FileId.of(new ByteArrayInputStream("A lead.".getBytes(UTF_8)), 7, 100);

    // then: printf 'A lead.' | sha256sum
    assertThat(id).hasToString("593c0f6e79fe9580d225bcc17dd9c652");
  }

  @Property
  void isReadAsItIsWritten(@ForAll long high, @ForAll long low) {
    // given
    FileId id = new FileId(high, low);

    // when
    var read = FileId.parse(id.toString());

    // then
    assertThat(read).contains(id);
  }

  @Test
  void readsNoFurtherThanTheLimit() throws IOException {
    // given
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[100]);

    // when
    FileId id = FileId.of(in, 100, 40);

    // then
    assertThat(in.available()).isEqualTo(60);
    assertThat(id).isNotEqualTo(FileId.of(new ByteArrayInputStream(new byte[40]), 40, 40));
  }

  @Test
  void knowsWhatIsNoId() {
    // when
    var read = FileId.parse("../../etc/passwd");

    // then
    assertThat(read).isEmpty();
  }
}
