package dev.newsfold.benchmark.multiplication;

import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.enrich.annotation.AnnotatedArticle;
import dev.newsfold.enrich.sketch.Shingles;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.SketchedArticle;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;

/**
 * A real article moved to another event and another day.
 *
 * @param time in milliseconds since 1970
 * @param key of its id
 */
record MultipliedArticle(FreshWords words, SketchedArticle template, long time, long key) {

  private static final String ID = "%016x%08x";
  private static final String HASH = "%016x%016x%016x%016x";

  static String id(long key) {
    return ID.formatted(Mix.of(key, 1), (int) Mix.of(key, 2));
  }

  SketchedArticle sketched() {
    return sketched(words.shingles(template.sketch().shingles()));
  }

  /** With a share of its shingles changed. */
  SketchedArticle copied(double edited) {
    Shingles original = words.shingles(template.sketch().shingles());
    return sketched(FreshWords.edited(original, edited, key));
  }

  private SketchedArticle sketched(Shingles shingles) {
    Sketch from = template.sketch();
    Instant received = Instant.ofEpochMilli(time);
    long days = Duration.between(from.receivedAt(), received).toDays();
    DayOfWeek weekday = from.eventWeekday();
    String id = id(key);
    String hash = HASH.formatted(Mix.of(key, 3), Mix.of(key, 4), Mix.of(key, 5), Mix.of(key, 6));
    Sketch sketch =
        new Sketch(
            id,
            hash,
            from.language(),
            words.text(from.headline()),
            from.hasOwnHeadline(),
            from.source(),
            later(from.published(), days),
            later(from.eventDate(), days),
            weekday == null ? null : weekday.plus(days),
            words.terms(from.terms()),
            from.length(),
            words.names(from.people()),
            words.names(from.organisations()),
            words.places(from.places()),
            from.leadPeople().stream().map(words::nameId).toList(),
            from.leadOrganisations().stream().map(words::nameId).toList(),
            words.placeIds(from.leadPlaces(), from.places()),
            from.subjects(),
            from.eventType(),
            words.quotations(from.quotations()),
            from.numbers().stream().map(words::number).toList(),
            shingles,
            received);
    return new SketchedArticle(annotated(sketch), sketch);
  }

  private AnnotatedArticle annotated(Sketch sketch) {
    AnnotatedArticle from = template.article();
    return new AnnotatedArticle(
        sketch.id(),
        sketch.contentHash(),
        sketch.headline(),
        from.hasOwnHeadline(),
        from.body(),
        from.source(),
        from.url(),
        from.language(),
        sketch.published(),
        sketch.eventDate(),
        sketch.eventWeekday(),
        from.dateCandidates(),
        from.dateline(),
        from.byline(),
        from.people(),
        from.organisations(),
        from.places(),
        from.subjects(),
        from.eventType(),
        from.event(),
        from.annotations(),
        from.removed(),
        from.statements(),
        from.origin(),
        sketch.receivedAt());
  }

  private static ResolvedDate later(ResolvedDate date, long days) {
    Instant moment = date.time();
    return new ResolvedDate(
        date.date() == null ? null : date.date().plusDays(days),
        moment == null ? null : moment.plus(Duration.ofDays(days)),
        date.precision(),
        date.evidence());
  }
}
