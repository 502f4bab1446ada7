package dev.newsfold.ingest.format.web;

import dev.newsfold.ingest.format.ContainerReader;
import dev.newsfold.ingest.format.Contents;
import dev.newsfold.ingest.format.CountedInput;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.Head;
import dev.newsfold.ingest.format.Statements;
import java.io.IOException;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Reads web archives (ISO 28500): the pages among the responses; all else is passed over. */
public final class WarcReader implements ContainerReader {

  private static final int OK = 200;

  @Override
  public boolean recognises(Head head) {
    return head.startsWith(0, "WARC/");
  }

  @Override
  public void read(Document container, Contents contents) throws IOException {
    try (CountedInput in = CountedInput.of(container);
        var warc = new org.netpreserve.jwarc.WarcReader(in)) {
      int number = 1;
      for (Optional<WarcRecord> record = warc.next(); record.isPresent(); record = warc.next()) {
        if (record.get() instanceof WarcResponse response) {
          String at = "record " + number;
          contents.attempt(at, () -> read(response, at, in, contents));
        }
        number++;
      }
    }
  }

  private static void read(WarcResponse response, String at, CountedInput in, Contents contents)
      throws IOException {
    if (!isPage(response)) {
      return;
    }
    int limit = contents.limits().articleBytes();
    byte[] page =
        contents.unpacked(response.http().bodyDecoded().stream(), in).readNBytes(limit + 1);
    if (page.length > limit) {
      throw Document.tooLarge(page.length, limit);
    }
    String target = response.target();
    String address = target == null || target.isBlank() ? null : target;
    Statements said = new Statements(address, null, null, null, null, null);
    String type = "text/html" + charset(response.http());
    contents.read(Document.ofBytes(at + ".html", page, type), at, said);
  }

  private static boolean isPage(WarcResponse response) throws IOException {
    boolean isHttp = response.contentType().base().equals(MediaType.HTTP);
    if (!isHttp || response.http().status() != OK) {
      return false;
    }
    MediaType type = response.http().contentType().base();
    return type.equals(MediaType.HTML) || type.equals(MediaType.XHTML);
  }

  private static String charset(HttpResponse http) {
    String charset = http.contentType().parameters().get("charset");
    return charset == null ? "" : "; charset=" + charset;
  }
}
