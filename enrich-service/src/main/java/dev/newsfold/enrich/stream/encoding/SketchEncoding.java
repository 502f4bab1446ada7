package dev.newsfold.enrich.stream.encoding;

import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.sketch.Quotation;
import dev.newsfold.enrich.sketch.Quotations;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.Terms;
import dev.newsfold.enrich.sketch.Vocabulary;
import java.time.DayOfWeek;
import java.util.List;

/** What articles are compared by. */
public final class SketchEncoding extends Encoding<Sketch> {

  private final Stems stems;

  public SketchEncoding(Vocabulary vocabulary) {
    super("sketches", 3);
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
    stems.writeTextTerms(out, sketch.terms());
    out.unsigned(sketch.length());
    out.list(sketch.people(), Tags::write);
    out.list(sketch.organisations(), Tags::write);
    out.list(sketch.places(), Tags::writePlace);
    writeChosen(out, sketch.leadPeople(), idsOf(sketch.people()));
    writeChosen(out, sketch.leadOrganisations(), idsOf(sketch.organisations()));
    writeChosen(out, sketch.leadPlaces(), idsOfPlaces(sketch.places()));
    out.list(sketch.subjects(), Tags::write);
    out.optional(sketch.eventType(), Tags::write);
    out.list(
        sketch.quotations().list(),
        (to, quotation) -> to.list(quotation.words(), ByteWriter::text));
    out.list(sketch.numbers(), ByteWriter::text);
    ShingleCode.write(out, sketch.shingles());
    Dates.writeMoment(out, sketch.receivedAt());
  }

  @Override
  Sketch read(ByteReader in) {
    stems.checkVersion(in);
    String id = Ids.read(in);
    String contentHash = in.hash();
    String language = in.name();
    String headline = in.text();
    boolean hasOwnHeadline = in.octet() == 1;
    String source = in.optional(ByteReader::name);
    ResolvedDate published = Dates.read(in);
    ResolvedDate eventDate = Dates.read(in);
    DayOfWeek eventWeekday = in.choice(DayOfWeek.class);
    Terms terms = stems.readTextTerms(in);
    int length = in.size();
    List<Tag> people = in.list(Tags::read);
    List<Tag> organisations = in.list(Tags::read);
    List<Place> places = in.list(Tags::readPlace);
    return new Sketch(
        id,
        contentHash,
        language,
        headline,
        hasOwnHeadline,
        source,
        published,
        eventDate,
        eventWeekday,
        terms,
        length,
        people,
        organisations,
        places,
        readChosen(in, idsOf(people)),
        readChosen(in, idsOf(organisations)),
        readChosen(in, idsOfPlaces(places)),
        in.list(Tags::read),
        in.optional(Tags::read),
        new Quotations(in.list(from -> new Quotation(from.list(ByteReader::text)))),
        in.list(ByteReader::text),
        ShingleCode.read(in),
        Dates.readMoment(in));
  }

  private static List<String> idsOf(List<Tag> tags) {
    return tags.stream().map(Tag::id).toList();
  }

  private static List<String> idsOfPlaces(List<Place> places) {
    return places.stream().map(Place::id).toList();
  }

  /** By their places among those that were written already; another one in full. */
  private static void writeChosen(ByteWriter out, List<String> chosen, List<String> among) {
    out.list(
        chosen,
        (to, id) -> {
          int place = among.indexOf(id) + 1;
          to.unsigned(place);
          if (place == 0) {
            to.text(id);
          }
        });
  }

  private static List<String> readChosen(ByteReader in, List<String> among) {
    return in.list(
        from -> {
          int place = from.size();
          return place == 0 ? from.text() : among.get(place - 1);
        });
  }
}
