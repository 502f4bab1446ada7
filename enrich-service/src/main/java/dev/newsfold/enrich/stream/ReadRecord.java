package dev.newsfold.enrich.stream;

import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Rejection.Encoding;
import dev.newsfold.contracts.Rejection.Stage;
import dev.newsfold.enrich.annotation.AnnotatedArticle;
import dev.newsfold.enrich.annotation.Annotation;
import dev.newsfold.enrich.annotation.Annotation.Annotated;
import dev.newsfold.enrich.annotation.Annotation.Refused;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.stream.Outgoing.OutgoingRejection;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Reads, annotates and sketches a raw article; what cannot be is rejected and stops nothing. */
public final class ReadRecord {

  private static final Logger LOG = Logger.getLogger(ReadRecord.class);
  private static final Origin UNKNOWN = new Origin(Origin.Via.REST, null, null, null);

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
    try {
      Annotation annotation = annotate.apply(raw);
      if (annotation instanceof Refused refused) {
        return rejected(refused.code(), refused.reason(), raw.origin(), value, time);
      }
      return new Read.Usable(drawSketch.apply(((Annotated) annotation).article()));
    } catch (RuntimeException e) {
      LOG.errorf(e, "article %s cannot be annotated", raw.id());
      String reason = "article " + raw.id() + " cannot be annotated: " + e;
      return rejected("annotation-failed", reason, raw.origin(), value, time);
    }
  }

  private static Read rejected(
      String code, String reason, Origin origin, byte[] value, Instant time) {
    return new Read.Unusable(
        new OutgoingRejection(
            new Rejection(
                UUID.nameUUIDFromBytes(value).toString(),
                Stage.ENRICH,
                code,
                reason,
                origin,
                Base64.getEncoder().encodeToString(value),
                Encoding.BASE64,
                time)));
  }
}
