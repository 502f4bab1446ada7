package dev.newsfold.enrich.stream.encoding;

import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import java.util.List;

/** Tags and places without their mentions, which the fold does not remember. */
final class Tags {

  /** The gazetteer gives coordinates with so many decimals. */
  private static final double DEGREE = 1e5;

  private static final int ROUND = 1;
  private static final int EXACT = 2;

  private Tags() {}

  static void write(ByteWriter out, Tag tag) {
    out.text(tag.id());
    out.text(tag.name());
    out.number(tag.salience());
  }

  static Tag read(ByteReader in) {
    return new Tag(in.text(), in.text(), List.of(), in.number());
  }

  static void writePlace(ByteWriter out, Place place) {
    out.text(place.id());
    out.text(place.name());
    out.optional(place.country(), ByteWriter::text);
    out.optional(place.lat(), Tags::writeDegrees);
    out.optional(place.lon(), Tags::writeDegrees);
    out.number(place.salience());
  }

  static Place readPlace(ByteReader in) {
    return new Place(
        in.text(),
        in.text(),
        in.optional(ByteReader::name),
        in.optional(Tags::readDegrees),
        in.optional(Tags::readDegrees),
        List.of(),
        in.number());
  }

  private static void writeDegrees(ByteWriter out, double degrees) {
    long round = Math.round(degrees * DEGREE);
    if (Double.doubleToLongBits(round / DEGREE) == Double.doubleToLongBits(degrees)) {
      out.octet(ROUND);
      out.signed(round);
    } else {
      out.octet(EXACT);
      out.number(degrees);
    }
  }

  private static double readDegrees(ByteReader in) {
    return in.octet() == ROUND ? in.signed() / DEGREE : in.number();
  }
}
