package dev.newsfold.enrich.stream.encoding;

import dev.newsfold.enrich.sketch.Quotation;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.Vocabulary;
import java.time.DayOfWeek;

/** What articles are compared by. */
public final class SketchEncoding extends Encoding<Sketch> {

  private final Stems stems;

  public SketchEncoding(Vocabulary vocabulary) {
    super("sketches", 1);
    this.stems = new Stems(vocabulary);
  }

  @Override
  void write(Sketch sketch, ByteWriter out) {
    stems.writeVersion(out);
    Ids.write(out, sketch.id());
    out.hash(sketch.contentHash());
    out.text(sketch.language());
    out.text(sketch.headline());
    out.octet(sketch.hasOwnHeadline() ? 1 : 0);
    out.optional(sketch.source(), ByteWriter::text);
    Dates.write(out, sketch.published());
    Dates.write(out, sketch.eventDate());
    out.choice(sketch.eventWeekday());
    stems.writeTerms(out, sketch.terms());
    stems.writeTerms(out, sketch.leadTerms());
    out.list(sketch.people(), Tags::write);
    out.list(sketch.organisations(), Tags::write);
    out.list(sketch.places(), Tags::writePlace);
    out.list(sketch.leadPeople(), ByteWriter::text);
    out.list(sketch.subjects(), Tags::write);
    out.optional(sketch.eventType(), Tags::write);
    out.list(sketch.quotations(), (to, quotation) -> to.list(quotation.words(), ByteWriter::text));
    out.list(sketch.numbers(), ByteWriter::text);
    ShingleCode.write(out, sketch.shingles());
    Dates.writeMoment(out, sketch.receivedAt());
  }

  @Override
  Sketch read(ByteReader in) {
    stems.checkVersion(in);
    return new Sketch(
        Ids.read(in),
        in.hash(),
        in.text(),
        in.text(),
        in.octet() == 1,
        in.optional(ByteReader::text),
        Dates.read(in),
        Dates.read(in),
        in.choice(DayOfWeek.class),
        stems.readTerms(in),
        stems.readTerms(in),
        in.list(Tags::read),
        in.list(Tags::read),
        in.list(Tags::readPlace),
        in.list(ByteReader::text),
        in.list(Tags::read),
        in.optional(Tags::read),
        in.list(from -> new Quotation(from.list(ByteReader::text))),
        in.list(ByteReader::text),
        ShingleCode.read(in),
        Dates.readMoment(in));
  }
}
