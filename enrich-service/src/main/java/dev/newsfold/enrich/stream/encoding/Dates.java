package dev.newsfold.enrich.stream.encoding;

import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Evidence;
import dev.newsfold.contracts.ResolvedDate.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Dates with what they rest on. */
final class Dates {

  private Dates() {}

  static void write(ByteWriter out, ResolvedDate date) {
    out.choice(date.precision());
    out.optional(date.date(), (to, day) -> to.signed(day.toEpochDay()));
    out.optional(date.time(), Dates::writeMoment);
    out.text(date.evidence().rule());
    out.text(date.evidence().text());
    out.text(date.evidence().reason());
  }

  static ResolvedDate read(ByteReader in) {
    Precision precision = Objects.requireNonNull(in.choice(Precision.class));
    return new ResolvedDate(
        in.optional(from -> LocalDate.ofEpochDay(from.signed())),
        in.optional(Dates::readMoment),
        precision,
        new Evidence(in.name(), in.text(), in.text()));
  }

  static void writeMoment(ByteWriter out, Instant moment) {
    out.signed(moment.getEpochSecond());
    out.unsigned(moment.getNano());
  }

  static Instant readMoment(ByteReader in) {
    return Instant.ofEpochSecond(in.signed(), in.unsigned());
  }
}
