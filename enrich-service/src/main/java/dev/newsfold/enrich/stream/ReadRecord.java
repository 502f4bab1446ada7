package dev.newsfold.enrich.stream;

import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Topics;
import dev.newsfold.enrich.annotation.AnnotatedArticle;
import dev.newsfold.enrich.annotation.Annotation;
import dev.newsfold.enrich.annotation.Annotation.Annotated;
import dev.newsfold.enrich.annotation.Annotation.Refused;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.stream.Outgoing.OutgoingRejection;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Reads, annotates and sketches a raw article; what cannot be is rejected and stops nothing. */
public final class ReadRecord {

  private static final Logger LOG = Logger.getLogger(ReadRecord.class);
  private static final Origin UNKNOWN = new Origin(Origin.Via.REST, null, null, null);

  /** Below this, what becomes of a raw article fits into any record: nobody need look. */
  private static final int SURELY_SMALL = 512 * 1024;

  /** With room for key and headers. */
  private static final int LARGEST_RECORD = Topics.ENRICHED.maxMessageBytes() - 64 * 1024;

  /**
   * In any script below what an index of PostgreSQL takes (2,704 bytes). Whatever an article is
   * named in, its story and its copies, could not be stored either.
   */
  private static final int LONGEST_ID = 500;

  private final Function<RawArticle, Annotation> annotate;
  private final Function<AnnotatedArticle, SketchedArticle> drawSketch;

  public ReadRecord(
      Function<RawArticle, Annotation> annotate,
      Function<AnnotatedArticle, SketchedArticle> drawSketch) {
    this.annotate = annotate;
    this.drawSketch = drawSketch;
  }

  /** What a record of {@code articles.raw} holds. */
  public sealed interface Read {

    /** An article for the fold. */
    record Usable(SketchedArticle sketched) implements Read {}

    /** What is wrong with it. */
    record Unusable(OutgoingRejection rejection) implements Read {}
  }

  /** A pure function of the record's value and time. */
  public Read of(byte[] value, Instant time) {
    RawArticle raw;
    try {
      raw = Objects.requireNonNull(Json.MAPPER.readValue(value, RawArticle.class));
    } catch (IOException | RuntimeException e) {
      return rejected(
          "malformed-record",
          "a record of articles.raw cannot be read: " + e,
          UNKNOWN,
          value,
          time);
    }
    if (raw.id().length() > LONGEST_ID) {
      String reason =
          "the id of an article has %d characters, more than %d"
              .formatted(raw.id().length(), LONGEST_ID);
      return rejected("malformed-record", reason, raw.origin(), value, time);
    }
    try {
      Annotation annotation = annotate.apply(raw);
      if (annotation instanceof Refused refused) {
        return rejected(refused.code(), refused.reason(), raw.origin(), value, time);
      }
      SketchedArticle sketched = drawSketch.apply(((Annotated) annotation).article());
      if (value.length > SURELY_SMALL && Json.size(sketched) > LARGEST_RECORD) {
        String reason =
            "article %s is larger than a record with all that is found in it".formatted(raw.id());
        return rejected("too-large", reason, raw.origin(), value, time);
      }
      return new Read.Usable(sketched);
    } catch (RuntimeException | StackOverflowError e) {
      String reason = Rejected.shortened("article " + raw.id() + " cannot be annotated: " + e);
      LOG.error(reason, e);
      return rejected("annotation-failed", reason, raw.origin(), value, time);
    }
  }

  private static Read rejected(
      String code, String reason, Origin origin, byte[] value, Instant time) {
    return new Read.Unusable(Rejected.record(code, reason, origin, value, time));
  }
}
