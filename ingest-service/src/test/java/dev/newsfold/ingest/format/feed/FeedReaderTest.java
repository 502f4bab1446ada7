package dev.newsfold.ingest.format.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.Parts;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.Statements;
import dev.newsfold.ingest.format.every.EveryFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <?xml-stylesheet href="style.xsl"?>
      <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel>
          <title>Example &amp; News</title>
          <link>https://news.example/</link>
          <language>en-gb</language>
          %s
        </channel>
      </rss>
      """;

  private static final String ITEM =
      "<item><title>%s</title><link>/a/%s</link><description>A lead.</description></item>";

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://news.example/x/">
        <title>Beispiel</title>
        <author><name>Redaktion</name></author>
        %s
      </feed>
      """;

  @Test
  void readsWhatRssSaysOfAnArticle() {
    // given
    String item =
        """
        <item>
          <title>Ministers &lt;b&gt;meet&lt;/b&gt; in Gen&#232;ve</title>
          <link>https://news.example/a?utm_source=rss</link>
          <guid isPermaLink="false">a-1</guid>
          <dc:creator>Ada Byron</dc:creator>
          <pubDate>Wed, 05 Mar 2025 10:30:00 +0100</pubDate>
          <description>Ministers met.</description>
          <c:encoded><![CDATA[<p>Ministers met in <i>Genève</i>.</p>]]></c:encoded>
        </item>
        """;

    // when
    FoundArticle article = Parts.article("a.xml", RSS.formatted(item));

    // then
    assertThat(article.mediaType()).isEqualTo(FoundArticle.HTML);
    assertThat(article.text()).isEqualTo("<p>Ministers met in <i>Genève</i>.</p>");
    assertThat(article.statements())
        .isEqualTo(
            new Statements(
                "https://news.example/a?utm_source=rss",
                "Ministers meet in Genève",
                "Ada Byron",
                "Wed, 05 Mar 2025 10:30:00 +0100",
                "Example & News",
                "en-gb"));
  }

  @Test
  void readsWhatAtomSaysOfAnArticle() {
    // given
    String entry =
        """
        <entry>
          <title type="html">Minister &amp;amp; Gipfel</title>
          <link rel="self" href="self"/><link href="gipfel"/>
          <id>tag:news.example,2025:1</id>
          <updated>2025-03-06T10:30:00Z</updated><published>2025-03-05T10:30:00Z</published>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>In Wien.</p></div></content>
        </entry>
        """;

    // when
    FoundArticle article = Parts.article("a", ATOM.formatted(entry));

    // then
    assertThat(article.mediaType()).isEqualTo(FoundArticle.HTML);
    assertThat(article.text()).contains("<p>In Wien.</p>");
    assertThat(article.statements())
        .isEqualTo(
            new Statements(
                "https://news.example/x/gipfel",
                "Minister & Gipfel",
                "Redaktion",
                "2025-03-05T10:30:00Z",
                "Beispiel",
                "de"));
  }

  @Test
  void readsRdfWithPrefixes() {
    // given
    String rdf =
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns:r="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
          <r:channel><r:title>Old News</r:title><r:items/></r:channel>
          <r:item><r:title>First</r:title><r:link>https://news.example/1</r:link>
            <d:date>2001-02-03</d:date><r:description>A lead.</r:description></r:item>
        </rdf:RDF>
        """;

    // when
    FoundArticle article = Parts.article("a.rdf", rdf);

    // then
    assertThat(article.text()).isEqualTo("A lead.");
    assertThat(article.statements())
        .extracting(Statements::url, Statements::published, Statements::source)
        .containsExactly("https://news.example/1", "2001-02-03", "Old News");
  }

  @Test
  void readsRssOfTheFirstYearsWithItsDocumentType() {
    // given
    String rss =
        "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\""
            + " \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">\n<rss version=\"0.91\">"
            + "<channel><title>Old</title><item><title>First</title><link>https://a.example/1</link>"
            + "<author>jane@a.example (Jane Doe)</author><description>A &nbsp; lead.</description>"
            + "</item></channel></rss>";

    // when
    FoundArticle article = Parts.article("a.rss", rss);

    // then
    assertThat(article.text()).isEqualTo("A \u00a0 lead.");
    assertThat(article.statements().byline()).isEqualTo("Jane Doe");
  }

  @Test
  void rejectsTheBrokenItemByItsPlaceAndGoesOn() {
    // given
    String items =
        ITEM.formatted("One", "1")
            + "<item><title>Two</title><description>Not ended."
            + ITEM.formatted("Three", "3")
            + "<item><title>Four</title></item>"
            + "<item><description><![CDATA[Not closed.</description></item>"
            + ITEM.formatted("Six", "6");

    // when
    List<Part> parts = Parts.of("a.xml", RSS.formatted(items));

    // then
    assertThat(parts)
        .extracting(Part::place, FeedReaderTest::codeOf)
        .containsExactly(
            tuple("item 1", null),
            tuple("item 2", RejectionCode.MALFORMED_XML),
            tuple("item 3", null),
            tuple("item 4", RejectionCode.MISSING_TEXT),
            tuple("item 5", RejectionCode.MALFORMED_XML),
            tuple("item 6", null));
    assertThat(((Part.Rejected) parts.get(1)).input())
        .isEqualTo("<item><title>Two</title><description>Not ended.");
  }

  @Test
  void rejectsTheItemInWhichTheFeedIsCutOff() {
    // given
    String whole = RSS.formatted(ITEM.formatted("One", "1") + ITEM.formatted("Two", "2"));

    // when
    List<Part> parts = Parts.of("a.xml", whole.substring(0, whole.indexOf("/a/2") + 3));

    // then
    assertThat(parts)
        .extracting(Part::place, FeedReaderTest::codeOf)
        .containsExactly(tuple("item 1", null), tuple("item 2", RejectionCode.MALFORMED_XML));
  }

  @Test
  void refusesEntitiesOfItsOwn() {
    // given
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">"
            + "<!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
            + "<rss><channel><item><description>&b;&c;</description></item></channel></rss>";

    // when
    Part.Rejected rejected = Parts.rejection("a.xml", bomb);

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.MALFORMED_XML);
    assertThat(rejected.reason()).contains("entities");
  }

  @Test
  void skipsCommentsAndReadsEndsInCdata() {
    // given
    String items =
        "<!-- "
            + ITEM.formatted("Hidden", "0")
            + " --->"
            + "<item><title>Seen</title><description>"
            + "<![CDATA[Brackets ]] end ]]]></description></item>";

    // when
    FoundArticle article = Parts.article("a.xml", RSS.formatted(items));

    // then
    assertThat(article.statements().title()).isEqualTo("Seen");
    assertThat(article.text()).isEqualTo("Brackets ]] end ]");
  }

  @Test
  void takesTheFullerOfContentAndDescription() {
    // given
    String item =
        "<item><title>A</title><description>The whole report, in words.</description>"
            + "<c:encoded>&lt;img src='a.png'&gt;</c:encoded></item>";

    // when
    FoundArticle article = Parts.article("a.xml", RSS.formatted(item));

    // then
    assertThat(article.text()).isEqualTo("The whole report, in words.");
    assertThat(article.mediaType()).isEqualTo(FoundArticle.PLAIN);
  }

  @Test
  void tellsExcerptsFromArticles() {
    // given
    String text = "<item><guid>%s</guid><%s>%s</%2$s></item>";
    String items =
        text.formatted("short-summary", "description", "A lead.")
            + text.formatted("long-summary", "description", "A whole report. ".repeat(100))
            + text.formatted("content", "c:encoded", "A brief report.")
            + text.formatted("begun-content", "c:encoded", "A report that goes on [&amp;#8230;]")
            + "<item><guid>nothing</guid></item>";

    // when
    List<FeedItem> found = new ArrayList<>();
    FeedReader.Summary summary =
        new FeedReader(new Limits(40_000, 10_000, 20, 10))
            .readFeed(
                Document.ofBytes("a.xml", RSS.formatted(items).getBytes(ISO_8859_1), null),
                found::add);

    // then
    assertThat(summary).isEqualTo(new FeedReader.Summary("Example & News", null));
    assertThat(found)
        .extracting(FeedItem::key, FeedItem::isExcerpt)
        .containsExactly(
            tuple("short-summary", true),
            tuple("long-summary", false),
            tuple("content", false),
            tuple("begun-content", true),
            tuple("nothing", true));
  }

  @Test
  void readsOtherEncodings() {
    // given
    String latin =
        RSS.replace("UTF-8", "ISO-8859-1")
            .formatted("<item><description>Le président à Genève.</description></item>");
    String wide = "\ufeff" + RSS.formatted("<item><description>Genève</description></item>");

    // when
    FoundArticle first = Parts.article("a.xml", latin.getBytes(ISO_8859_1));
    FoundArticle second = Parts.article("a.xml", wide.getBytes(UTF_16BE));

    // then
    assertThat(first.text()).isEqualTo("Le président à Genève.");
    assertThat(second.text()).isEqualTo("Genève");
  }

  @Test
  void rejectsAnItemOverTheLimitAndGoesOn() {
    // given
    String large = "<item><description>" + "x".repeat(2_000) + "</description></item>";

    // when
    List<Part> parts = Parts.of("a.xml", RSS.formatted(large + ITEM.formatted("Two", "2")));

    // then
    assertThat(parts)
        .extracting(Part::place, FeedReaderTest::codeOf)
        .containsExactly(tuple("item 1", RejectionCode.TOO_LARGE), tuple("item 2", null));
  }

  @Test
  void readsNestedAndNamespacedItemsInBoundedMemory() {
    // given
    String deep = "<item><description>" + "<a>".repeat(300_000) + "</item>";
    StringBuilder declared = new StringBuilder("<item");
    for (int i = 0; i < 40_000; i++) {
      declared.append(" xmlns:n").append(i).append("='u'");
    }
    declared.append("><description>A lead.</description></item>");
    Limits limits = new Limits(40_000_000, 10_000_000, 20, 10);
    List<Part> parts = new ArrayList<>();

    // when
    byte[] bytes = RSS.formatted(deep + declared).getBytes(StandardCharsets.UTF_8);
    EveryFormat.within(limits, Parts.CONTAINERS)
        .read(Document.ofBytes("a.xml", bytes, null), parts::add);

    // then
    assertThat(parts).extracting(Part::place).containsExactly("item 1", "item 2");
    assertThat(codeOf(parts.get(1))).isEqualTo(RejectionCode.MALFORMED_XML);
  }

  @Test
  void leavesOtherXmlToOtherReaders() {
    // when
    Part.Rejected rejected = Parts.rejection("a.xml", "<?xml version=\"1.0\"?><catalogue/>");

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.UNSUPPORTED_FORMAT);
  }

  private static RejectionCode codeOf(Part part) {
    return part instanceof Part.Rejected rejected ? rejected.code() : null;
  }
}
