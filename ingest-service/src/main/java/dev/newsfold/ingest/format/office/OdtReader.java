package dev.newsfold.ingest.format.office;

import dev.newsfold.ingest.format.ContainerReader;
import dev.newsfold.ingest.format.Contents;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.Head;
import dev.newsfold.ingest.format.Paragraphs;
import dev.newsfold.ingest.format.archive.ZipReader;
import dev.newsfold.ingest.format.xml.XmlCursor;
import java.io.IOException;
import java.util.Set;

/** Reads texts of OpenDocument (ISO/IEC 26300), such as LibreOffice writes. */
public final class OdtReader implements ContainerReader {

  private static final int FIRST_NAME = 30;

  private static final Set<String> LEFT_OUT =
      Set.of(
          "annotation",
          "tracked-changes",
          "note",
          "scripts",
          "font-face-decls",
          "automatic-styles",
          "image",
          "object",
          "sequence-decls");

  @Override
  public boolean recognises(Head head) {
    boolean isText = head.startsWith(FIRST_NAME, "mimetypeapplication/vnd.oasis.opendocument.text");
    return isText
        || (ZipReader.isZip(head)
            && head.isNamed("application/vnd.oasis.opendocument.text", "odt"));
  }

  @Override
  public void read(Document container, Contents contents) throws IOException {
    new OfficePackage("content.xml", "meta.xml", OdtReader::add).read(container, contents);
  }

  private static void add(XmlCursor xml, Paragraphs paragraphs) {
    while (xml.next()) {
      if (xml.isText()) {
        paragraphs.add(xml.text());
        continue;
      }
      if (xml.isStart() && LEFT_OUT.contains(xml.name())) {
        xml.skip();
        continue;
      }
      switch (xml.name()) {
        case "p", "h", "line-break" -> paragraphs.end();
        case "s", "tab" -> paragraphs.add(" ");
        default -> {}
      }
    }
    paragraphs.end();
  }
}
