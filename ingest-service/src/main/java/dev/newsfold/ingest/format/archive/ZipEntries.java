package dev.newsfold.ingest.format.archive;

import dev.newsfold.ingest.format.Contents;
import dev.newsfold.ingest.format.CountedInput;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.Unpacked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The files in a ZIP archive (APPNOTE), in the order in which they lie there. */
public final class ZipEntries implements AutoCloseable {

  private final Contents contents;
  private final CountedInput packed;
  private final ZipArchiveInputStream zip;
  private @Nullable ZipArchiveEntry entry;
  private @Nullable Unpacked content;

  public ZipEntries(Document archive, Contents contents) throws IOException {
    this.contents = contents;
    this.packed = CountedInput.of(archive);
    this.zip = new ZipArchiveInputStream(packed, StandardCharsets.UTF_8.name(), true, false);
  }

  /** Goes to the next file; false at the end. */
  public boolean next() throws IOException {
    if (content != null && isReadable()) {
      content.drain();
    }
    do {
      entry = zip.getNextEntry();
    } while (entry != null && entry.isDirectory());
    content = entry == null ? null : contents.unpacked(zip, packed);
    return entry != null;
  }

  private ZipArchiveEntry entry() {
    if (entry == null) {
      throw new IllegalStateException("there is no entry");
    }
    return entry;
  }

  public String name() {
    return entry().getName();
  }

  public Unpacked content() {
    if (content == null) {
      throw new IllegalStateException("there is no entry");
    }
    return content;
  }

  /** Whether its bytes can be had: they may be encrypted, or packed in a way of former times. */
  public boolean isReadable() {
    return zip.canReadEntryData(entry());
  }

  public boolean isEncrypted() {
    return entry().getGeneralPurposeBit().usesEncryption();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
