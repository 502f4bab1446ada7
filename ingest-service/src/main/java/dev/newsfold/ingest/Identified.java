package dev.newsfold.ingest;

import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.FileReport.State;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.identity.FileId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A document with the name of its bytes. */
record Identified(FileId id, HandedIn handedIn) {

  static Identified of(HandedIn handedIn, long limit) {
    try {
      Document document = handedIn.document().inMemory(ReadDocument.MOST_BYTES);
      try (InputStream in = document.content().open()) {
        FileId id = FileId.of(in, document.size(), limit);
        return new Identified(id, handedIn.with(document));
      }
    } catch (IOException e) {
      // What cannot be read has no bytes to be known by: its name and the moment have to do
      FileId id = FileId.ofText(handedIn.document().name() + handedIn.receivedAt());
      return new Identified(id, handedIn);
    }
  }

  /** The report for as long as it is neither published nor rejected. */
  FileReport received() {
    return new FileReport(
        id.toString(),
        handedIn.document().name(),
        handedIn.via(),
        State.RECEIVED,
        handedIn.document().size(),
        List.of(),
        List.of(),
        handedIn.receivedAt());
  }
}
