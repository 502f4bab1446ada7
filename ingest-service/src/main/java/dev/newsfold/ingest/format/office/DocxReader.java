package dev.newsfold.ingest.format.office;

import dev.newsfold.ingest.format.ContainerReader;
import dev.newsfold.ingest.format.Contents;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.Head;
import dev.newsfold.ingest.format.Paragraphs;
import dev.newsfold.ingest.format.archive.ZipReader;
import dev.newsfold.ingest.format.xml.XmlCursor;
import java.io.IOException;

/** Reads documents of Word (ISO/IEC 29500, WordprocessingML). */
public final class DocxReader implements ContainerReader {

  private static final int FIRST_NAME = 30;

  @Override
  public boolean recognises(Head head) {
    boolean isOffice =
        head.startsWith(FIRST_NAME, "[Content_Types].xml")
            || head.startsWith(FIRST_NAME, "_rels/.rels")
            || head.startsWith(FIRST_NAME, "word/");
    return ZipReader.isZip(head) && (isOffice || head.isNamed("application/vnd.openxml", "docx"));
  }

  @Override
  public void read(Document container, Contents contents) throws IOException {
    new OfficePackage("word/document.xml", "docProps/core.xml", DocxReader::add)
        .read(container, contents);
  }

  private static void add(XmlCursor xml, Paragraphs paragraphs) {
    boolean isText = false;
    while (xml.next()) {
      if (xml.isText()) {
        if (isText) {
          paragraphs.add(xml.text());
        }
        continue;
      }
      isText = xml.isStart("t");
      switch (xml.name()) {
        case "p", "br", "cr" -> paragraphs.end();
        case "tab" -> paragraphs.add(" ");
        case "Fallback" -> {
          // The same again, for programs that do not know what was put in its place
          if (xml.isStart()) {
            xml.skip();
          }
        }
        default -> {}
      }
    }
    paragraphs.end();
  }
}
