package dev.newsfold.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.FileReport.State;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Topics;
import dev.newsfold.ingest.format.Samples;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@ServiceTest
class DroppedArchiveTest {

  @ConfigProperty(name = "newsfold.inbox.folder")
  Path inbox;

  @Inject PublishedRecords published;

  @Test
  void arrivesAsTheArticlesOfAllFormatsInIt() {
    // given
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("plain.txt", Samples.bytes("In an archive: plain words."));
    entries.put("page.html", Samples.bytes(Samples.page("Page", "In an archive: a page.")));
    entries.putAll(Samples.all());
    entries.put("../leaves.txt", Samples.bytes("In an archive: out of the folder."));

    // when
    WatchedFolder.drop(inbox, "mixed.zip", Samples.zip(entries));

    // then
    await()
        .atMost(WatchedFolder.PATIENCE)
        .until(() -> Files.exists(inbox.resolve("done").resolve("mixed.zip")));
    List<RawArticle> articles =
        published.articles("").stream()
            .filter(article -> "mixed.zip".equals(article.origin().file()))
            .toList();
    assertThat(articles)
        .extracting(article -> article.origin().place())
        .contains(
            "plain.txt",
            "page.html",
            "nitf.xml",
            "newsmessage.xml!/item 1",
            "report.md",
            "newsletter.eml",
            "newsletter.eml!/part 4",
            "mailbox.mbox!/message 3",
            "report.rtf",
            "graph.json!/@graph item 3",
            "ninjs3.json",
            "report.docx",
            "report.odt",
            "paper.epub!/OEBPS/text/two.xhtml",
            "report.pdf",
            "crawl.warc.gz!/record 5",
            "all.zip!/a.txt",
            "all.tgz!/a.txt",
            "a.txt.xz");
    assertThat(published.rejections("mixed.zip"))
        .extracting(Rejection::code, Rejection::reason)
        .contains(
            tuple(
                "withdrawn",
                "mixed.zip, newsmessage.xml!/item 3 is not to be used: its status is stat:canceled"),
            tuple(
                "unsafe-name", "mixed.zip, ../leaves.txt has a name that leads out of the folder"));
    FileReport report = published.reports("mixed.zip").get(0);
    assertThat(report.state()).isEqualTo(State.PARTLY_PUBLISHED);
    assertThat(published.records(Topics.ARTICLES_RAW)).hasSizeGreaterThanOrEqualTo(20);
  }
}
