package dev.newsfold.ingest;

import dev.newsfold.contracts.FileReport;
import dev.newsfold.ingest.format.Formats;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.publish.Journal;
import dev.newsfold.ingest.publish.JournalException;
import dev.newsfold.ingest.publish.Message;
import dev.newsfold.ingest.publish.Messages;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Turns documents into the messages that are to be published; any thread may do that. */
@Singleton
class ReadDocuments {

  private static final Logger LOG = Logger.getLogger(ReadDocuments.class);

  private final Formats formats;
  private final Limits limits;
  private final Journal journal;
  private final Messages messages;

  ReadDocuments(Formats formats, Limits limits, Journal journal, Messages messages) {
    this.formats = formats;
    this.limits = limits;
    this.journal = journal;
    this.messages = messages;
  }

  /** All messages of a document, and the account of it. */
  record Account(List<Message> messages, FileReport report) {}

  /**
   * Reads a document into memory; without an account where that would be too much, or it was taken
   * before.
   */
  ReadDocument inMemory(HandedIn handedIn) {
    Identified document = Identified.of(handedIn, limits.fileBytes());
    boolean isLarge = handedIn.document().size() > ReadDocument.MOST_BYTES;
    boolean isKnown = !handedIn.again() && journal.knows(document.id());
    if (isLarge || isKnown) {
      return new ReadDocument(document, null);
    }
    BoundedMessages read = new BoundedMessages();
    try {
      FileReport report = read(document, read);
      // Its bytes have done their service
      Identified released = new Identified(document.id(), handedIn);
      return new ReadDocument(released, new Account(read.all, report));
    } catch (TooMuchException e) {
      return new ReadDocument(document, null);
    }
  }

  /** Hands on the messages of a document as they are read, and returns the account of it. */
  FileReport read(Identified document, Consumer<Message> published) {
    MDC.put("fileId", document.id().toString());
    SpanContext trace = Span.current().getSpanContext();
    if (trace.isValid()) {
      MDC.put("traceId", trace.getTraceId());
    }
    try {
      Reading reading = new Reading(document.id(), document.handedIn(), messages, published);
      read(document.handedIn(), reading);
      return reading.report();
    } finally {
      MDC.remove("fileId");
      MDC.remove("traceId");
    }
  }

  private void read(HandedIn handedIn, Reading reading) {
    try {
      formats.read(handedIn.document(), reading);
    } catch (JournalException | TooMuchException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s made its reader fail", handedIn.document().name());
      String reason = "made its reader fail: " + e;
      reading.accept(new Part.Rejected(null, RejectionCode.UNREADABLE, reason, null));
    }
  }

  /** The messages of one step of a feed, which was read already. */
  FileReport handOn(FeedStep step, Consumer<Message> published) {
    Reading reading = new Reading(step.fileId(), step.document(), messages, published);
    step.parts().forEach(reading);
    return reading.report();
  }

  /** As many as memory has room for. */
  private static final class BoundedMessages implements Consumer<Message> {

    private final List<Message> all = new ArrayList<>();
    private int bytes;

    @Override
    public void accept(Message message) {
      bytes += message.size();
      if (bytes > ReadDocument.MOST_BYTES) {
        throw new TooMuchException();
      }
      all.add(message);
    }
  }

  private static final class TooMuchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooMuchException() {
      super("the document holds more than its size tells", null, false, false);
    }
  }
}
