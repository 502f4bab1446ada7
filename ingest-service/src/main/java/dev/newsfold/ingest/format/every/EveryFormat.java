package dev.newsfold.ingest.format.every;

import dev.newsfold.ingest.format.ContainerLimits;
import dev.newsfold.ingest.format.Formats;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.archive.GzipReader;
import dev.newsfold.ingest.format.archive.TarReader;
import dev.newsfold.ingest.format.archive.XzReader;
import dev.newsfold.ingest.format.archive.ZipReader;
import dev.newsfold.ingest.format.feed.FeedReader;
import dev.newsfold.ingest.format.mail.MailReader;
import dev.newsfold.ingest.format.mail.MboxReader;
import dev.newsfold.ingest.format.markdown.MarkdownReader;
import dev.newsfold.ingest.format.news.NewsXmlReader;
import dev.newsfold.ingest.format.office.DocxReader;
import dev.newsfold.ingest.format.office.EpubReader;
import dev.newsfold.ingest.format.office.OdtReader;
import dev.newsfold.ingest.format.office.PdfReader;
import dev.newsfold.ingest.format.office.RtfReader;
import dev.newsfold.ingest.format.web.WarcReader;
import java.util.List;

/** The list of formats, in the order in which they are asked whose a document is. */
public final class EveryFormat {

  private EveryFormat() {}

  public static Formats within(Limits limits, ContainerLimits containerLimits) {
    return new Formats(
        limits,
        containerLimits,
        List.of(
            new GzipReader(),
            new XzReader(),
            new TarReader(),
            new EpubReader(),
            new OdtReader(),
            new DocxReader(),
            new ZipReader(),
            new WarcReader(),
            new MboxReader(),
            new MailReader()),
        List.of(
            new FeedReader(limits),
            new PdfReader(limits),
            new RtfReader(limits),
            new NewsXmlReader(limits),
            new MarkdownReader(limits)));
  }
}
