package dev.newsfold.enrich.copies;

import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.enrich.sketch.Sketch;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which of several articles with one text the others are copies of. */
public final class Original {

  private static final Comparator<Sketch> FIRST =
      Comparator.<Sketch, @Nullable Instant>comparing(
              sketch -> momentOf(sketch.published()),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Sketch::receivedAt)
          .thenComparing(Sketch::id);

  private Original() {}

  /** The one published first, an undated one after the dated ones; then the one received first. */
  public static Sketch of(Collection<Sketch> sameText) {
    return sameText.stream().min(FIRST).orElseThrow();
  }

  private static @Nullable Instant momentOf(ResolvedDate date) {
    if (date.time() != null) {
      return date.time();
    }
    return date.date() == null ? null : date.date().atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
