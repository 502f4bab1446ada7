package dev.newsfold.ingest.format.office;

import dev.newsfold.ingest.format.Contents;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Paragraphs;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.Statements;
import dev.newsfold.ingest.format.UnusableException;
import dev.newsfold.ingest.format.archive.ZipEntries;
import dev.newsfold.ingest.format.xml.XmlCursor;
import java.io.IOException;
import java.util.function.BiConsumer;

/** A word processor's document: XML files in an archive, one with the text, one about it. */
record OfficePackage(
    String textFile, String propertiesFile, BiConsumer<XmlCursor, Paragraphs> text) {

  /** Reads the document, whatever the order of its files. */
  void read(Document container, Contents contents) throws IOException {
    Paragraphs paragraphs = new Paragraphs(contents.limits());
    Statements statements = Statements.NONE;
    boolean hasText = false;
    try (ZipEntries entries = new ZipEntries(container, contents)) {
      while (entries.next()) {
        requireReadable(entries);
        if (entries.name().equals(textFile)) {
          text.accept(XmlCursor.of(entries.content(), contents.limits()), paragraphs);
          hasText = true;
        }
        if (entries.name().equals(propertiesFile)) {
          statements = Properties.read(XmlCursor.of(entries.content(), contents.limits()));
        }
      }
    }
    if (!hasText) {
      throw new UnusableException(
          RejectionCode.UNSUPPORTED_FORMAT,
          "is a document of an office program without " + textFile);
    }
    FoundArticle article = paragraphs.article(statements);
    contents.accept(new Part.Found(null, article));
  }

  private static void requireReadable(ZipEntries entries) {
    if (!entries.isReadable()) {
      throw new UnusableException(
          RejectionCode.ENCRYPTED, "is encrypted, or packed in a way that cannot be read");
    }
  }
}
