package dev.newsfold.ingest.format.archive;

import dev.newsfold.ingest.format.ContainerReader;
import dev.newsfold.ingest.format.Contents;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.Head;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.RejectionCode;
import java.io.IOException;

/** Reads ZIP archives that are no more than that; asked after the formats that are packed so. */
public final class ZipReader implements ContainerReader {

  @Override
  public boolean recognises(Head head) {
    return isZip(head);
  }

  /** Whether it begins with a file's header, or is an archive without files. */
  public static boolean isZip(Head head) {
    return head.startsWith(0, "PK\u0003\u0004") || head.startsWith(0, "PK\u0005\u0006");
  }

  @Override
  public void read(Document container, Contents contents) throws IOException {
    try (ZipEntries entries = new ZipEntries(container, contents)) {
      while (entries.next()) {
        if (entries.isReadable()) {
          contents.entry(entries.name(), entries.content());
        } else {
          contents.accept(unreadable(entries));
        }
      }
    }
  }

  private static Part unreadable(ZipEntries entries) {
    return entries.isEncrypted()
        ? new Part.Rejected(entries.name(), RejectionCode.ENCRYPTED, "is encrypted", null)
        : new Part.Rejected(
            entries.name(),
            RejectionCode.UNSUPPORTED_FORMAT,
            "is packed in a way that cannot be read",
            null);
  }
}
