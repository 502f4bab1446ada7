package dev.newsfold.ingest.format.archive;

import dev.newsfold.ingest.format.ContainerReader;
import dev.newsfold.ingest.format.Contents;
import dev.newsfold.ingest.format.CountedInput;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.Head;
import dev.newsfold.ingest.format.Statements;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Reads what was compressed with gzip (RFC 1952), unpacking it anew each time it is opened. */
public final class GzipReader implements ContainerReader {

  private static final int BUFFER = 8 * 1024;

  @Override
  public boolean recognises(Head head) {
    return head.startsWith(0, "\u001f\u008b\b");
  }

  @Override
  public void read(Document container, Contents contents) {
    Document inner =
        new Document(
            CompressedName.withoutSuffix(container.name(), "gz"),
            0,
            null,
            () -> {
              CountedInput packed = CountedInput.of(container);
              try {
                return contents.unpacked(new GZIPInputStream(packed, BUFFER), packed);
              } catch (IOException e) {
                packed.close();
                throw e;
              }
            });
    contents.read(inner, null, Statements.NONE);
  }
}
