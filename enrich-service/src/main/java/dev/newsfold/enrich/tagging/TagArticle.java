package dev.newsfold.enrich.tagging;

import dev.newsfold.contracts.EnrichedArticle.Annotations;
import dev.newsfold.contracts.Mention;
import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.tagging.event.CodeEvents;
import dev.newsfold.enrich.tagging.event.CodedEvent;
import dev.newsfold.enrich.tagging.event.EventType;
import dev.newsfold.enrich.tagging.event.FindEventType;
import dev.newsfold.enrich.tagging.name.FindNames;
import dev.newsfold.enrich.tagging.name.FoundNames;
import dev.newsfold.enrich.tagging.name.NamedEntity;
import dev.newsfold.enrich.tagging.place.Countries;
import dev.newsfold.enrich.tagging.place.FindListedPlaces;
import dev.newsfold.enrich.tagging.place.Gazetteer;
import dev.newsfold.enrich.tagging.place.LocatePlaces;
import dev.newsfold.enrich.tagging.place.LocatedPlace;
import dev.newsfold.enrich.tagging.subject.AssignSubjects;
import dev.newsfold.enrich.tagging.subject.AssignedSubject;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tags an article: all of it in English, and the places of a list in other languages. A name of the
 * headline alone has a tag without mentions. Thread safe.
 */
public final class TagArticle {

  // Ten times the longest news article; the rest of an overlong text goes untagged.
  private static final int LONGEST_TEXT = 200_000;

  private static final Comparator<Tag> TAGS =
      Comparator.comparingDouble(Tag::salience).reversed().thenComparing(Tag::name);
  private static final Comparator<Place> PLACES =
      Comparator.comparingDouble(Place::salience).reversed().thenComparing(Place::name);

  private final Countries countries;
  private final FindNames findNames;
  private final FindListedPlaces findListedPlaces;
  private final LocatePlaces locatePlaces;
  private final AssignSubjects assignSubjects = new AssignSubjects();
  private final CodeEvents codeEvents = new CodeEvents();
  private final FindEventType findEventType = new FindEventType();

  private TagArticle(
      Countries countries,
      FindNames findNames,
      FindListedPlaces findListedPlaces,
      LocatePlaces locatePlaces) {
    this.countries = countries;
    this.findNames = findNames;
    this.findListedPlaces = findListedPlaces;
    this.locatePlaces = locatePlaces;
  }

  /** Loads the name model and the gazetteer from the class path. */
  public static TagArticle load() {
    Gazetteer gazetteer = Gazetteer.load();
    LocatePlaces locatePlaces = new LocatePlaces(gazetteer);
    Countries countries = Countries.load();
    FindNames findNames = FindNames.load(countries, locatePlaces::knows);
    return new TagArticle(countries, findNames, new FindListedPlaces(gazetteer), locatePlaces);
  }

  /**
   * The tags of an article. Mentions are offsets into the body, in UTF-16 code units.
   *
   * @param datelinePlace the place at the head of the report, which tells its other places apart
   * @param language ISO 639-1, or {@code und}
   */
  public Tags of(
      @Nullable String headline, String body, @Nullable String datelinePlace, String language) {
    String text = body.length() <= LONGEST_TEXT ? body : body.substring(0, LONGEST_TEXT);
    Salience salience = new Salience(headline, text);
    if (!language.equals("en")) {
      List<Mention> listed = findListedPlaces.of(text, language);
      List<LocatedPlace> located = locatePlaces.of(text, listed, datelinePlace, language);
      List<Place> places = places(located, WithHeadline.of(text, null), salience);
      return new Tags(List.of(), List.of(), places, List.of(), null, null, Annotations.PARTIAL);
    }
    WithHeadline whole = WithHeadline.of(text, headline);
    FoundNames names = findNames.of(whole.text(), whole.bodyEnd());
    List<Tag> people = tags(names.people(), whole, salience);
    List<Tag> organisations = tags(names.organisations(), whole, salience);
    List<LocatedPlace> located =
        locatePlaces.of(whole.text(), names.places(), datelinePlace, language);
    List<Place> places = places(located, whole, salience);
    List<CodedEvent> coded = codeEvents.of(names.tokens(), names.phrases());
    EventType type = findEventType.of(headline, text, coded);
    DescribeEvent describe =
        new DescribeEvent(text, names, people, organisations, places, countries::isPeople);
    return new Tags(
        people,
        organisations,
        places,
        assignSubjects.of(headline, text).stream().map(TagArticle::tag).toList(),
        tag(type),
        type == null ? null : describe.mainOf(coded, type.code()),
        Annotations.FULL);
  }

  private static List<Tag> tags(List<NamedEntity> entities, WithHeadline whole, Salience salience) {
    return entities.stream()
        .map(
            entity -> {
              List<Mention> mentions = whole.inBody(entity.mentions());
              return new Tag(entity.id(), entity.name(), mentions, salience.of(mentions));
            })
        .sorted(TAGS)
        .toList();
  }

  private static List<Place> places(
      List<LocatedPlace> located, WithHeadline whole, Salience salience) {
    return located.stream()
        .map(
            place -> {
              List<Mention> mentions = whole.inBody(place.mentions());
              return new Place(
                  place.id(),
                  place.name(),
                  place.country(),
                  place.lat(),
                  place.lon(),
                  mentions,
                  salience.of(mentions));
            })
        .sorted(PLACES)
        .toList();
  }

  private static Tag tag(AssignedSubject subject) {
    return new Tag(
        subject.id(), subject.name(), subject.mentions(), Salience.rounded(subject.salience()));
  }

  private static @Nullable Tag tag(@Nullable EventType type) {
    return type == null
        ? null
        : new Tag(type.code(), type.name(), type.mentions(), Salience.rounded(type.salience()));
  }
}
