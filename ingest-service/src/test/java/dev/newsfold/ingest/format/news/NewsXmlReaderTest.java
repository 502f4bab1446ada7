package dev.newsfold.ingest.format.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.Parts;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.Samples;
import dev.newsfold.ingest.format.Statements;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsXmlReaderTest {

  @Test
  void readsNitfWithItsDatelineAtTheHead() {
    // when
    FoundArticle article = Parts.onlyArticle("a.xml", Samples.file("nitf.xml"));

    // then
    assertThat(article.text())
        .isEqualTo(
            "PORT EXAMPLE, June 22 - The harbour opened on Tuesday morning, caf\u00e9 owners said.\n"
                + "Two ferries sailed.\n");
    assertThat(article.statements())
        .isEqualTo(
            new Statements(
                "https://example.org/harbour",
                "Harbour of Port Example reopens after the storm",
                "Jane Doe",
                "20210622T101500Z",
                "Example News Agency",
                "en"));
  }

  @Test
  void doesNotRepeatADatelineThatTheTextBeginsWith() {
    // given
    String nitf =
        "<nitf><body><body.head><dateline><location>MOSCOW</location></dateline></body.head>"
            + "<body.content><p>Moscow (AP) - Words.</p></body.content></body></nitf>";

    // when
    FoundArticle article = Parts.onlyArticle("a.xml", Samples.bytes(nitf));

    // then
    assertThat(article.text()).isEqualTo("Moscow (AP) - Words.\n");
  }

  @Test
  void readsEachItemOfANewsMessage() {
    // when
    List<Part> parts = Parts.ofLarge("a.xml", Samples.file("newsmessage.xml"));

    // then
    assertThat(parts)
        .extracting(Part::place, NewsXmlReaderTest::outcome)
        .containsExactly(
            tuple(
                "item 1",
                "PORT EXAMPLE, June 22 (ENA) - The harbour opened.\nTwo ferries sailed.\n"),
            tuple("item 3", RejectionCode.WITHDRAWN),
            tuple("item 4", "A first line.\nA second line.\n"),
            tuple("item 5", "Words in NITF.\n"),
            tuple("item 6", RejectionCode.MISSING_TEXT));
    assertThat(((Part.Found) parts.get(0)).article().statements())
        .isEqualTo(
            new Statements(
                null,
                "Harbour reopens",
                "Jane Doe",
                "2021-06-22T09:00:00Z",
                "Example News Agency",
                "en-GB"));
  }

  private static Object outcome(Part part) {
    return part instanceof Part.Found found
        ? found.article().text()
        : ((Part.Rejected) part).code();
  }

  @Test
  void keepsTheItemsBeforeTheXmlBreaksOff() {
    // given
    String xml =
        new String(Samples.file("newsmessage.xml"), java.nio.charset.StandardCharsets.UTF_8);

    // when
    List<Part> parts =
        Parts.ofLarge("a.xml", Samples.bytes(xml.substring(0, xml.indexOf("Plain words"))));

    // then
    assertThat(parts)
        .extracting(NewsXmlReaderTest::outcome)
        .hasSize(3)
        .last()
        .isEqualTo(RejectionCode.MALFORMED_XML);
  }

  @Test
  void fetchesNoEntities() {
    // given
    String nitf =
        "<!DOCTYPE nitf [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y 'yyyy'>]>"
            + "<nitf><body><body.content><p>Words&x;&y; &amp; more.</p></body.content></body></nitf>";

    // when
    FoundArticle article = Parts.onlyArticle("a.xml", Samples.bytes(nitf));

    // then
    assertThat(article.text()).isEqualTo("Words & more.\n");
  }

  @Test
  void rejectsElementsThatAreNestedTooDeeply() {
    // when
    Part.Rejected rejected =
        Parts.onlyRejection("a.xml", Samples.bytes("<nitf>" + "<p>".repeat(500_000)));

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.TOO_DEEP);
  }
}
