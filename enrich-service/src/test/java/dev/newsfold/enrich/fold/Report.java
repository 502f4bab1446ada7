package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.EnrichedArticle.Annotations;
import dev.newsfold.contracts.Mention;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Evidence;
import dev.newsfold.contracts.ResolvedDate.Precision;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.annotation.AnnotatedArticle;
import dev.newsfold.enrich.sketch.DrawSketch;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.sketch.Vocabulary;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An annotated article for a test, told in a few words. */
public record Report(
    String id,
    String content,
    String headline,
    String body,
    LocalDate published,
    LocalDate event,
    DayOfWeek weekday,
    List<String> people,
    List<String> places,
    boolean isTalks) {

  private static final DrawSketch DRAW_SKETCH = new DrawSketch(Vocabulary.load());

  public static Report of(String id, String headline, String body) {
    return new Report(id, "1", headline, body, null, null, null, List.of(), List.of(), false);
  }

  public Report published(String date) {
    LocalDate day = LocalDate.parse(date);
    return new Report(id, content, headline, body, day, event, weekday, people, places, isTalks);
  }

  public Report event(String date) {
    LocalDate day = LocalDate.parse(date);
    return new Report(
        id, content, headline, body, published, day, weekday, people, places, isTalks);
  }

  Report on(DayOfWeek day) {
    return new Report(id, content, headline, body, published, event, day, people, places, isTalks);
  }

  public Report about(String... names) {
    return new Report(
        id,
        content,
        headline,
        body,
        published,
        event,
        weekday,
        Arrays.asList(names),
        places,
        isTalks);
  }

  public Report in(String... names) {
    return new Report(
        id,
        content,
        headline,
        body,
        published,
        event,
        weekday,
        people,
        Arrays.asList(names),
        isTalks);
  }

  /** With nothing but a weekday for a date. */
  Report undated(DayOfWeek day) {
    return new Report(id, content, headline, body, published, null, day, people, places, isTalks);
  }

  Report talks() {
    return new Report(id, content, headline, body, published, event, weekday, people, places, true);
  }

  Report titled(String other) {
    return new Report(id, content, other, body, published, event, weekday, people, places, isTalks);
  }

  public Report revised(String newContent, String newBody) {
    return new Report(
        id, newContent, headline, newBody, published, event, weekday, people, places, isTalks);
  }

  Report named(String other) {
    return new Report(
        other, content, headline, body, published, event, weekday, people, places, isTalks);
  }

  public SketchedArticle sketched() {
    return DRAW_SKETCH.of(annotated());
  }

  public AnnotatedArticle annotated() {
    return new AnnotatedArticle(
        id,
        (content + "0".repeat(64)).substring(0, 64),
        headline,
        true,
        body,
        "Outlet of " + id,
        null,
        "en",
        date(published),
        date(event),
        weekday,
        null,
        null,
        null,
        people.stream().map(this::person).toList(),
        List.of(),
        places.stream().map(Report::place).toList(),
        List.of(),
        isTalks ? new Tag("CONSULT", "consult", List.of(), 1) : null,
        null,
        Annotations.FULL,
        List.of(),
        null,
        new Origin(Origin.Via.INBOX, id + ".txt", null, null),
        Instant.parse("2026-01-01T00:00:00Z"));
  }

  private ResolvedDate date(LocalDate day) {
    return day == null
        ? new ResolvedDate(
            null,
            null,
            Precision.UNKNOWN,
            new Evidence("none", weekday == null ? "" : "on a weekday", "Nothing is said."))
        : new ResolvedDate(
            day, null, Precision.DAY, new Evidence("stated", day.toString(), "It is said so."));
  }

  private Tag person(String name) {
    int start = body.indexOf(name);
    List<Mention> mentions =
        start < 0 ? List.of() : List.of(new Mention(name, start, start + name.length()));
    Tag tag = tag("person:", name);
    return new Tag(tag.id(), name, mentions, tag.salience());
  }

  private static Tag tag(String kind, String name) {
    return new Tag(kind + name.toLowerCase(Locale.ROOT).replace(' ', '-'), name, List.of(), .8);
  }

  private static Place place(String name) {
    Tag tag = tag("place:", name);
    return new Place(tag.id(), name, null, null, null, List.of(), .6);
  }
}
