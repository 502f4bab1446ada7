package dev.newsfold.ingest.format.archive;

import dev.newsfold.ingest.format.ContainerReader;
import dev.newsfold.ingest.format.Contents;
import dev.newsfold.ingest.format.CountedInput;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.Head;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.Statements;
import dev.newsfold.ingest.format.UnusableException;
import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;

/** Reads what was compressed with xz, unpacking it anew each time it is opened. */
public final class XzReader implements ContainerReader {

  @Override
  public boolean recognises(Head head) {
    return head.startsWith(0, "\u00fd7zXZ\0");
  }

  @Override
  public void read(Document container, Contents contents) {
    Document inner =
        new Document(
            CompressedName.withoutSuffix(container.name(), "xz"),
            0,
            null,
            () -> open(container, contents));
    contents.read(inner, null, Statements.NONE);
  }

  private static InputStream open(Document container, Contents contents) throws IOException {
    CountedInput packed = CountedInput.of(container);
    try {
      return contents.unpacked(new Xz(packed, contents.dictionaryBytes() / 1024), packed);
    } catch (IOException e) {
      packed.close();
      throw e;
    }
  }

  /** Says in the words of a rejection that a dictionary does not fit. */
  private static final class Xz extends XZInputStream {

    Xz(InputStream in, int mostKibibytes) throws IOException {
      super(in, mostKibibytes);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return super.read(bytes, offset, length);
      } catch (MemoryLimitException e) {
        throw new UnusableException(
            RejectionCode.TOO_LARGE,
            "needs %d KiB of memory to be unpacked, over the limit of %d KiB"
                .formatted(e.getMemoryNeeded(), e.getMemoryLimit()));
      }
    }
  }
}
