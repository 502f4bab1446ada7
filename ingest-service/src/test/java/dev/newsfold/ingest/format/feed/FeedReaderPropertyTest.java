package dev.newsfold.ingest.format.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.Parts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FeedReaderPropertyTest {

  private static final String FEED =
      """
      <?xml version="1.0"?><!DOCTYPE rss><rss version="2.0"
      xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A</title>
      <item><title>One</title><guid>1</guid><!-- first --><description>Genève.</description></item>
      <item><title>Two</title><content:encoded><![CDATA[<p>Two.</p>]]></content:encoded></item>
      <item><title>Three</title><description>&lt;p&gt;Three.</description></item>
      </channel></rss>
      """;

  @Property(tries = 500)
  void damagedFeedsHaveAnOutcome(@ForAll("damaged") byte[] feed) {
    // when
    List<Part> parts = Parts.of("a.xml", feed);

    // then
    assertThat(parts).isNotEmpty();
  }

  @Property(tries = 200)
  void cutOffFeedsKeepTheItemsBeforeTheCut(@ForAll("cuts") int length) {
    // given
    byte[] whole = FEED.getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(whole, length);
    long ended = new String(cut, UTF_8).split("</item", -1).length - 1;

    // when
    List<Part> parts = Parts.of("a.rss", cut);

    // then
    assertThat(parts.stream().filter(part -> part instanceof Part.Found).count()).isEqualTo(ended);
  }

  @Property(tries = 50)
  void brokenItemsBreakNoOthers(@ForAll("lengths") int broken) {
    // given
    String good = "<item><description>Item %d.</description></item>";
    int place = broken % 10;
    String items =
        IntStream.range(0, 10)
            .mapToObj(i -> i == place ? "<item><title>" : good.formatted(i))
            .collect(Collectors.joining());

    // when
    List<Part> parts = Parts.of("a.xml", "<rss><channel>" + items + "</channel></rss>");

    // then
    assertThat(parts).hasSize(10);
    assertThat(parts.stream().filter(part -> part instanceof Part.Rejected))
        .singleElement()
        .extracting(Part::place)
        .isEqualTo("item " + (place + 1));
  }

  @Provide
  Arbitrary<Integer> lengths() {
    return Arbitraries.integers().between(1, FEED.getBytes(UTF_8).length);
  }

  @Provide
  Arbitrary<Integer> cuts() {
    return Arbitraries.integers().between(FEED.indexOf("<channel>"), FEED.length());
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(6);
    Arbitrary<byte[]> marks =
        Arbitraries.of("<", ">", "]]>", "<![CDATA[", "<!--", "</item>", "<item>", "&#0;", "\"")
            .map(mark -> mark.getBytes(UTF_8));
    return Combinators.combine(lengths(), Arbitraries.oneOf(bytes, marks))
        .as(FeedReaderPropertyTest::damage);
  }

  private static byte[] damage(int place, byte[] damage) {
    byte[] feed = FEED.getBytes(UTF_8);
    int length = Math.min(damage.length, feed.length - place);
    System.arraycopy(damage, 0, feed, place, length);
    return feed;
  }
}
