package dev.newsfold.query.export;

import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Precision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A resolved date as other formats write dates. */
final class Moment {

  private Moment() {}

  /** As much as is known, by ISO 8601: a moment, day, month or year; null where nothing is. */
  static @Nullable String truncated(ResolvedDate resolved) {
    LocalDate date = resolved.date();
    if (date == null) {
      return null;
    }
    return switch (resolved.precision()) {
      case SECOND -> String.valueOf(resolved.time());
      case DAY -> date.toString();
      case MONTH -> date.toString().substring(0, date.toString().lastIndexOf('-'));
      case YEAR -> date.toString().substring(0, date.toString().indexOf('-'));
      case UNKNOWN -> null;
    };
  }

  /** A moment, where the format wants one: a day is its first second; null for what is coarser. */
  static @Nullable String full(ResolvedDate resolved) {
    if (resolved.precision() == Precision.DAY) {
      return resolved.date() + "T00:00:00Z";
    }
    return resolved.precision() == Precision.SECOND ? String.valueOf(resolved.time()) : null;
  }
}
