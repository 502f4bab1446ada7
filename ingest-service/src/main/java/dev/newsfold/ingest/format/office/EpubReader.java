package dev.newsfold.ingest.format.office;

import dev.newsfold.ingest.format.ContainerReader;
import dev.newsfold.ingest.format.Contents;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.Head;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.UnusableException;
import dev.newsfold.ingest.format.archive.ZipEntries;
import dev.newsfold.ingest.format.archive.ZipReader;
import dev.newsfold.ingest.format.xml.XmlCursor;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads EPUB, as newspapers and magazines are sent to readers: each page of it is an article. */
public final class EpubReader implements ContainerReader {

  private static final int FIRST_NAME = 30;
  private static final Pattern MARKUP =
      Pattern.compile("<head\\b.*?</head>|<[^>]*+>", Pattern.DOTALL);

  @Override
  public boolean recognises(Head head) {
    return head.startsWith(FIRST_NAME, "mimetypeapplication/epub+zip")
        || (ZipReader.isZip(head) && head.isNamed("application/epub+zip", "epub"));
  }

  /** Twice: the list of pages may lie behind the pages. */
  @Override
  public void read(Document container, Contents contents) throws IOException {
    EpubPackage book = list(container, contents);
    if (book == null) {
      throw new UnusableException(RejectionCode.UNREADABLE, "is an EPUB without a package file");
    }
    try (ZipEntries entries = new ZipEntries(container, contents)) {
      while (entries.next()) {
        if (book.isPage(entries.name())) {
          String at = entries.name();
          contents.attempt(at, () -> readPage(entries, at, book, contents));
        }
      }
    }
  }

  private static @Nullable EpubPackage list(Document container, Contents contents)
      throws IOException {
    try (ZipEntries entries = new ZipEntries(container, contents)) {
      while (entries.next()) {
        if (entries.name().endsWith(".opf") && entries.isReadable()) {
          XmlCursor xml = XmlCursor.of(entries.content(), contents.limits());
          return EpubPackage.read(entries.name(), xml);
        }
      }
      return null;
    }
  }

  private static void readPage(ZipEntries entries, String at, EpubPackage book, Contents contents)
      throws IOException {
    if (!entries.isReadable()) {
      throw new UnusableException(RejectionCode.ENCRYPTED, "is encrypted");
    }
    int limit = contents.limits().articleBytes();
    byte[] page = entries.content().readNBytes(limit + 1);
    if (page.length > limit) {
      throw Document.tooLarge(page.length, limit);
    }
    if (hasWords(page)) {
      contents.read(Document.ofBytes(at, page, "text/html"), at, book.statements());
    }
  }

  /** Covers hold a picture. */
  private static boolean hasWords(byte[] page) {
    String text = new String(page, java.nio.charset.StandardCharsets.ISO_8859_1);
    int body = Math.max(0, text.indexOf("<body"));
    return !MARKUP.matcher(text.substring(body)).replaceAll("").isBlank();
  }
}
