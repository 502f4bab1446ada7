package dev.newsfold.query.page;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.EnrichedArticle.Annotations;
import dev.newsfold.contracts.Mention;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Placement.Signal;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Evidence;
import dev.newsfold.contracts.ResolvedDate.Precision;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.Change;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.contracts.Story.StoryPlace;
import dev.newsfold.contracts.Story.StoryTag;
import dev.newsfold.contracts.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small world of news to look at: a storyline of two stories, and others around it. */
final class Newsroom {

  private static final Instant RECEIVED = Instant.parse("2025-03-06T08:00:00Z");
  private static final String QUOTATION =
      "“We heard a crack like thunder, and then the whole deck went down,” said Ana Kovač";

  private static final EnrichedArticle HARBOUR =
      report(
          "harbour",
          "Old bridge collapses in the port of Rijeka",
          "Adria Courier",
          """
          RIJEKA (AC) – The old harbour bridge of Rijeka collapsed on Tuesday, minutes after it had been closed.
          %s, who runs the ferry pier. Nobody was hurt.
          Mayor Marko Babić said that the bridge had been inspected in January. “It was declared safe for another ten years,” he said."""
              .formatted(QUOTATION),
          "2025-03-04");

  private static final EnrichedArticle CAPITAL =
      report(
          "capital",
          "Rijeka bridge falls into the harbour, no one injured",
          "Capital Daily",
          """
          A bridge in the port of Rijeka fell into the water on Tuesday morning, officials in Zagreb said.
          %s, a ferry captain.
          Transport minister Iva Horvat promised an inquiry. “Those who signed the papers will have to explain them,” she said."""
              .formatted(QUOTATION),
          "2025-03-04");

  private static final EnrichedArticle COPY =
      report(
          "copy",
          "Old bridge collapses in the port of Rijeka",
          "Island Post",
          HARBOUR
              .body()
              .replace("minutes after it had been closed", "an hour after it had been closed"),
          "2025-03-04");

  private static final EnrichedArticle INQUIRY =
      report(
          "inquiry",
          "Inquiry into the Rijeka bridge begins in Zagreb",
          "Capital Daily",
          "ZAGREB – Marko Babić and Iva Horvat were heard on Friday by the inquiry into the bridge of Rijeka.",
          "2025-03-14");

  private Newsroom() {}

  static List<Object> everything() {
    List<Object> records = new ArrayList<>(List.of(HARBOUR, CAPITAL, COPY, INQUIRY));
    records.add(story("s-bridge", HARBOUR, HARBOUR.eventDate(), 1, HARBOUR, CAPITAL, COPY));
    records.add(story("s-inquiry", INQUIRY, INQUIRY.eventDate(), 2, INQUIRY));
    IntStream.rangeClosed(1, 24).forEach(day -> records.addAll(harvest(day)));
    records.add(
        new Rejection(
            "r-colon",
            Rejection.Stage.INGEST,
            "malformed-json",
            "ferries.ndjson, line 3 is malformed JSON: a colon is missing",
            new Origin(Origin.Via.INBOX, "ferries.ndjson", "f-7", "line 3"),
            "{\"text\" \"The ferry was late.\"}",
            Rejection.Encoding.TEXT,
            RECEIVED));
    records.add(
        new Rejection(
            "r-record",
            Rejection.Stage.QUERY,
            "contract-violated",
            "articles.enriched, partition 2, offset 41: id is missing",
            new Origin(Origin.Via.FEED, "articles.enriched", null, "offset 41"),
            "{}",
            Rejection.Encoding.TEXT,
            RECEIVED.minusSeconds(60)));
    return records;
  }

  /** A story that nobody has seen yet, with its only article. */
  static List<Object> late(String id, String headline) {
    EnrichedArticle article =
        report(
            id, headline, "Adria Courier", headline + ", said Ana Kovač on Friday.", "2025-03-21");
    return List.of(article, story("s-" + id, article, article.eventDate(), 99, article));
  }

  private static List<Object> harvest(int day) {
    EnrichedArticle article =
        report(
            "harvest-" + day,
            "Olive harvest, day " + day,
            "Island Post",
            "The olive harvest on the islands went on. Petra Jurić counted %d baskets near Split."
                .formatted(day),
            "2024-10-%02d".formatted(day));
    return List.of(
        article, story("s-harvest-" + day, article, article.eventDate(), day + 2, article));
  }

  private static EnrichedArticle report(
      String id, String headline, String source, String body, String eventDay) {
    ResolvedDate eventDate = day(eventDay, "Tuesday");
    return new EnrichedArticle(
        id,
        1,
        "0".repeat(64),
        headline,
        body,
        source,
        "https://news.example/" + id,
        "en",
        day(eventDay, eventDay),
        eventDate,
        null,
        null,
        null,
        Stream.of("Ana Kovač", "Marko Babić", "Iva Horvat", "Petra Jurić")
            .filter(body::contains)
            .map(name -> tag("person", name, body))
            .toList(),
        Stream.of("Zagreb")
            .filter(body::contains)
            .map(name -> tag("org", "Government of Croatia", body))
            .toList(),
        Stream.of(
                place("Rijeka", 45.33, 14.44, body),
                place("Zagreb", 45.81, 15.98, body),
                place("Split", 43.51, 16.44, body))
            .filter(place -> body.contains(place.name()))
            .toList(),
        List.of(tag("medtop", "disaster and accident", body)),
        new Tag("ACCIDENT", "accident", List.of(), 1),
        null,
        Annotations.FULL,
        null,
        "s-" + id,
        List.of(),
        null,
        new Origin(Origin.Via.INBOX, id + ".txt", null, null),
        RECEIVED,
        null);
  }

  private static Story story(
      String id,
      EnrichedArticle first,
      ResolvedDate date,
      long sequence,
      EnrichedArticle... articles) {
    List<StoryArticle> members =
        Stream.of(articles)
            .map(
                article ->
                    new StoryArticle(
                        article.id(),
                        1,
                        article.source(),
                        article.published(),
                        date,
                        article == COPY ? HARBOUR.id() : null,
                        placement(article, first)))
            .toList();
    int copies = (int) members.stream().filter(member -> member.copyOf() != null).count();
    return new Story(
        id,
        1,
        sequence,
        "en",
        Story.State.OPEN,
        null,
        new Change(Change.Kind.OPENED, "It came in."),
        first.headline(),
        date,
        places(first).findFirst().orElse(null),
        new StoryTag("ACCIDENT", "accident", members.size()),
        first.people().stream().map(tag -> new StoryTag(tag.id(), tag.name(), 1)).toList(),
        Stream.of(articles)
            .flatMap(article -> article.organisations().stream())
            .limit(1)
            .map(tag -> new StoryTag(tag.id(), tag.name(), 1))
            .toList(),
        places(first).toList(),
        List.of(),
        members,
        members.size() - copies,
        copies,
        first == HARBOUR || first == INQUIRY ? "l-bridge" : "l-" + id,
        first == HARBOUR || first == INQUIRY ? "Rijeka: Marko Babić" : first.headline(),
        List.of(),
        RECEIVED);
  }

  private static Placement placement(EnrichedArticle article, EnrichedArticle first) {
    if (article == first) {
      return new Placement(Decision.OPENED, null, -2, -.75, List.of(), null);
    }
    return new Placement(
        article == COPY ? Decision.COPIED : Decision.JOINED,
        first.id(),
        4.2,
        -.75,
        List.of(
            new Signal("people", .5, 2.1, List.of("Ana Kovač")),
            new Signal("dates", 0, 1.4, List.of("2025-03-04")),
            new Signal("word-share", .2, -.3, List.of())),
        new Placement.RunnerUp("s-inquiry", "inquiry", -1.2, "the events are 10 days apart"));
  }

  private static Stream<StoryPlace> places(EnrichedArticle article) {
    return article.places().stream()
        .map(place -> new StoryPlace(place.id(), place.name(), "HR", place.lat(), place.lon(), 1));
  }

  private static Place place(String name, double lat, double lon, String body) {
    return new Place(id("place", name), name, "HR", lat, lon, mentions(name, body), .5);
  }

  private static Tag tag(String kind, String name, String body) {
    return new Tag(id(kind, name), name, mentions(name, body), .5);
  }

  private static String id(String kind, String name) {
    return kind + ":" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static List<Mention> mentions(String name, String body) {
    int at = body.indexOf(name);
    return at < 0 ? List.of() : List.of(new Mention(name, at, at + name.length()));
  }

  private static ResolvedDate day(String date, String text) {
    return new ResolvedDate(
        LocalDate.parse(date),
        null,
        Precision.DAY,
        new Evidence("stated", text, "The text states it."));
  }
}
