package dev.newsfold.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** One sound document of each format: files where it is text, made here where it is not. */
public final class Samples {

  private Samples() {}

  /** By their file names. */
  public static Map<String, byte[]> all() {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    for (String name :
        new String[] {
          "nitf.xml",
          "newsmessage.xml",
          "report.md",
          "newsletter.eml",
          "mailbox.mbox",
          "report.rtf",
          "graph.json",
          "ninjs1.json",
          "ninjs2.json",
          "ninjs3.json"
        }) {
      samples.put(name, file(name));
    }
    samples.put("report.docx", docx());
    samples.put("report.odt", odt());
    samples.put("paper.epub", epub());
    samples.put("report.pdf", pdf("Harbour reopens", "The harbour opened.", "Two ferries sailed."));
    samples.put("crawl.warc", warc());
    samples.put("crawl.warc.gz", gzip(warc()));
    samples.put("all.zip", zip(Map.of("a.txt", bytes("The harbour opened."))));
    samples.put("all.tar", tar(Map.of("a.txt", bytes("The harbour opened."))));
    samples.put("all.tgz", gzip(tar(Map.of("a.txt", bytes("The harbour opened.")))));
    samples.put("a.txt.xz", xz(bytes("The harbour opened.")));
    return samples;
  }

  public static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  public static byte[] file(String name) {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] gzip(byte[] bytes) {
    return written(
        out -> {
          try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
          }
        });
  }

  public static byte[] xz(byte[] bytes) {
    return written(
        out -> {
          try (OutputStream packed = new XZOutputStream(out, new LZMA2Options(1))) {
            packed.write(bytes);
          }
        });
  }

  /** The first entry is not compressed, as EPUB and OpenDocument want it. */
  public static byte[] zip(Map<String, byte[]> entries) {
    return written(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
              ZipEntry header = new ZipEntry(entry.getKey());
              if (entry.getKey().equals("mimetype")) {
                store(header, entry.getValue());
              }
              zip.putNextEntry(header);
              zip.write(entry.getValue());
              zip.closeEntry();
            }
          }
        });
  }

  private static void store(ZipEntry header, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    header.setMethod(ZipEntry.STORED);
    header.setSize(content.length);
    header.setCrc(crc.getValue());
  }

  public static byte[] tar(Map<String, byte[]> entries) {
    return written(
        out -> {
          try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
              TarArchiveEntry header = new TarArchiveEntry(entry.getKey(), true);
              header.setSize(entry.getValue().length);
              tar.putArchiveEntry(header);
              tar.write(entry.getValue());
              tar.closeArchiveEntry();
            }
          }
        });
  }

  public static byte[] docx() {
    String main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("[Content_Types].xml", bytes("<Types/>"));
    files.put(
        "docProps/core.xml",
        bytes(
            "<cp:coreProperties xmlns:cp='a' xmlns:dc='b' xmlns:dcterms='c'>"
                + "<dc:title>Harbour reopens</dc:title><dc:creator>Jane Doe</dc:creator>"
                + "<dcterms:created>2021-06-22T10:15:00Z</dcterms:created></cp:coreProperties>"));
    files.put(
        "word/document.xml",
        bytes(
            "<w:document xmlns:w='"
                + main
                + "'><w:body><w:p><w:r><w:t>The harbour </w:t></w:r><w:r><w:t>opened.</w:t></w:r>"
                + "<w:del><w:r><w:delText>Not this.</w:delText></w:r></w:del></w:p>"
                + "<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>Two ferries</w:t><w:tab/>"
                + "<w:t>sailed.</w:t></w:r></w:p></w:body></w:document>"));
    return zip(files);
  }

  public static byte[] odt() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
    files.put(
        "content.xml",
        bytes(
            "<o:document-content xmlns:o='o' xmlns:text='t' xmlns:dc='d'><o:body><o:text>"
                + "<text:h>A heading</text:h><text:p>The harbour<text:s text:c='900000000'/>"
                + "<text:span>opened.</text:span><o:annotation><dc:creator>X</dc:creator>"
                + "<text:p>A note.</text:p></o:annotation></text:p>"
                + "<text:p>Two ferries sailed.</text:p></o:text></o:body></o:document-content>"));
    files.put(
        "meta.xml",
        bytes(
            "<o:document-meta xmlns:o='o' xmlns:meta='m' xmlns:dc='d'><o:meta>"
                + "<dc:title>Harbour reopens</dc:title>"
                + "<meta:initial-creator>Jane Doe</meta:initial-creator>"
                + "<meta:creation-date>2021-06-22T10:15:00</meta:creation-date>"
                + "</o:meta></o:document-meta>"));
    return zip(files);
  }

  public static byte[] epub() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("mimetype", bytes("application/epub+zip"));
    files.put(
        "OEBPS/cover.xhtml",
        bytes("<html><head><title>C</title></head><body><img/></body></html>"));
    files.put("OEBPS/one two.xhtml", bytes(page("Harbour reopens", "The harbour opened.")));
    files.put("OEBPS/nav.xhtml", bytes(page("Contents", "Harbour reopens")));
    files.put(
        "OEBPS/content.opf",
        bytes(
            "<package xmlns='p' xmlns:dc='d'><metadata><dc:title>The paper</dc:title>"
                + "<dc:publisher>Example Times</dc:publisher><dc:date>2021-06-22</dc:date>"
                + "<dc:language>en</dc:language></metadata><manifest>"
                + item("cover", "cover.xhtml", "")
                + item("one", "one%20two.xhtml", "")
                + item("two", "text/two.xhtml", "")
                + item("nav", "nav.xhtml", "nav")
                + "</manifest><spine><itemref idref='cover'/><itemref idref='nav'/>"
                + "<itemref idref='one'/><itemref idref='two'/></spine></package>"));
    files.put("OEBPS/text/two.xhtml", bytes(page("Ferries sail", "Two ferries sailed.")));
    return zip(files);
  }

  private static String item(String id, String file, String properties) {
    return "<item id='%s' href='%s' media-type='application/xhtml+xml' properties='%s'/>"
        .formatted(id, file, properties);
  }

  public static String page(String title, String text) {
    return "<html><head><title>%s</title></head><body><p>%s</p></body></html>"
        .formatted(title, text);
  }

  public static byte[] pdf(String title, String... lines) {
    return written(
        out -> {
          try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setTitle(title);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
              content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
              content.beginText();
              content.newLineAtOffset(72, 700);
              for (String line : lines) {
                content.showText(line);
                content.newLineAtOffset(0, -30);
              }
              content.endText();
            }
            document.save(out);
          }
        });
  }

  public static byte[] warc() {
    return bytes(
        record("warcinfo", "application/warc-fields", "software: example\r\n")
            + record(
                "response",
                "application/http;msgtype=response",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                    + page("Harbour reopens", "The harbour opened."))
            + record(
                "response",
                "application/http;msgtype=response",
                "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG")
            + record(
                "response",
                "application/http;msgtype=response",
                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page("N", "No."))
            + record(
                "response",
                "application/http;msgtype=response",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "20\r\n<html><p>Two ferries sailed.</p>\r\n0\r\n\r\n"));
  }

  private static String record(String type, String contentType, String block) {
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Target-URI: https://example.org/harbour\r\n"
        + "WARC-Date: 2021-06-22T10:15:00Z\r\n"
        + "WARC-Record-ID: <urn:uuid:9f1a7a3e-0000-4000-8000-000000000001>\r\n"
        + "Content-Type: "
        + contentType
        + "\r\nContent-Length: "
        + bytes(block).length
        + "\r\n\r\n"
        + block
        + "\r\n\r\n";
  }
}
