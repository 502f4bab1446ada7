package dev.newsfold.ingest.inbox;

import dev.newsfold.ingest.format.Document;
import java.nio.file.Path;

/**
 * A file that was taken out of the inbox and is being worked on.
 *
 * @param path where it is now
 * @param name where it was, as seen from the inbox
 */
record ClaimedFile(Path path, Path name, long size) {

  Document document() {
    return Document.ofFile(path, name.toString(), size, null);
  }
}
