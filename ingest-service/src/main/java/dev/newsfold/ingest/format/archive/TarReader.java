package dev.newsfold.ingest.format.archive;

import dev.newsfold.ingest.format.ContainerReader;
import dev.newsfold.ingest.format.Contents;
import dev.newsfold.ingest.format.CountedInput;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.Head;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads tar archives (POSIX ustar and pax, GNU); links and devices in them are passed over. */
public final class TarReader implements ContainerReader {

  /** Where the header names its format. */
  private static final int MAGIC = 257;

  @Override
  public boolean recognises(Head head) {
    return head.startsWith(MAGIC, "ustar");
  }

  @Override
  public void read(Document container, Contents contents) throws IOException {
    try (CountedInput packed = CountedInput.of(container);
        HeaderLimit limited = new HeaderLimit(packed);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(limited, StandardCharsets.UTF_8.name())) {
      for (TarArchiveEntry entry = next(tar, limited); entry != null; entry = next(tar, limited)) {
        if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
          contents.entry(entry.getName(), contents.unpacked(tar, packed));
        }
      }
    }
  }

  private static TarArchiveEntry next(TarArchiveInputStream tar, HeaderLimit limited)
      throws IOException {
    limited.begin();
    TarArchiveEntry entry = tar.getNextEntry();
    limited.end();
    return entry;
  }
}
