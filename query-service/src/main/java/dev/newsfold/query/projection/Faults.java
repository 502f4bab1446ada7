package dev.newsfold.query.projection;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.Set;

/** Tells what a record is to blame for from what passes. */
final class Faults {

  /** SQLSTATE classes: data exception, integrity constraint violation, program limit exceeded. */
  private static final Set<String> CLASSES_OF_RECORDS = Set.of("22", "23", "54");

  /** What a value that nobody thought of makes our own code throw, today and tomorrow alike. */
  private static final Set<Class<? extends RuntimeException>> OF_VALUES =
      Set.of(
          ArithmeticException.class,
          DateTimeException.class,
          IllegalArgumentException.class,
          IndexOutOfBoundsException.class,
          NullPointerException.class);

  private static final String NOT_STORABLE = "not-storable";

  private Faults() {}

  static Optional<Written.Refused> ofRecords(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException fault) {
        return ofRecords(fault);
      }
    }
    return OF_VALUES.stream().anyMatch(type -> type.isInstance(thrown))
        ? Optional.of(new Written.Refused(NOT_STORABLE, "cannot be stored: " + thrown))
        : Optional.empty();
  }

  private static Optional<Written.Refused> ofRecords(SQLException fault) {
    SQLException last = fault;
    while (last.getNextException() != null) {
      last = last.getNextException();
    }
    String state = last.getSQLState();
    if (state == null || !CLASSES_OF_RECORDS.contains(state.substring(0, 2))) {
      return Optional.empty();
    }
    String reason = String.valueOf(last.getMessage()).lines().findFirst().orElse("");
    return Optional.of(new Written.Refused(Rejected.code(state), reason));
  }
}
