package dev.newsfold.ingest.format;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the parts of one document leave; it stops a document that would never end. */
final class Outlet {

  private final Consumer<Part> parts;
  private final int most;
  private int count;

  Outlet(Consumer<Part> parts, int most) {
    this.parts = parts;
    this.most = most;
  }

  void accept(Part part) {
    if (count == most) {
      throw new LimitReachedException(
          RejectionCode.TOO_MANY_PARTS,
          "holds more than %d parts; those from %s on are left out"
              .formatted(most, orWhole(part.place())));
    }
    count++;
    try {
      parts.accept(part);
    } catch (RuntimeException e) {
      throw new ConsumerException(e);
    }
  }

  private static String orWhole(@Nullable String place) {
    return place == null ? "here" : place;
  }

  /** Tells a failure of the consumer from one of a parser. */
  static final class ConsumerException extends RuntimeException {

    private final RuntimeException failure;

    ConsumerException(RuntimeException failure) {
      super(failure);
      this.failure = failure;
    }

    RuntimeException failure() {
      return failure;
    }
  }
}
