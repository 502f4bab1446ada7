package dev.newsfold.enrich.sketch;

import dev.newsfold.contracts.Mention;
import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.annotation.AnnotatedArticle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Draws the sketch of an article. */
public final class DrawSketch {

  private static final int MOST_TERMS = 80;
  private static final int MOST_LEAD_TERMS = 30;
  private static final int MOST_NUMBERS = 12;

  /** News puts who, what and where into the first two sentences; these are about their length. */
  private static final int LEAD_LENGTH = 500;

  /** A figure that tells one event from another: two digits or more, or a decimal; no year. */
  private static final Pattern TELLING_NUMBER =
      Pattern.compile("(?!(?:19|20)\\d{2}$)\\d{2,}(?:[.,]\\d+)*|\\d[.,]\\d+");

  private final WeighTerms weighTerms;

  public DrawSketch(Vocabulary vocabulary) {
    weighTerms = new WeighTerms(vocabulary);
  }

  /** A pure function of the article. */
  public SketchedArticle of(AnnotatedArticle article) {
    String lead = article.body().substring(0, Math.min(LEAD_LENGTH, article.body().length()));
    List<String> headlineWords =
        article.hasOwnHeadline() ? Words.of(article.headline()) : List.of();
    List<String> bodyWords = Words.of(article.body());
    Sketch sketch =
        new Sketch(
            article.id(),
            article.contentHash(),
            article.language(),
            article.headline(),
            article.hasOwnHeadline(),
            article.source(),
            article.published(),
            article.eventDate(),
            article.eventWeekday(),
            weighTerms.of(
                withoutNames(join(headlineWords, bodyWords), article),
                article.language(),
                MOST_TERMS),
            weighTerms.of(join(headlineWords, Words.of(lead)), article.language(), MOST_LEAD_TERMS),
            article.people().stream().map(DrawSketch::withoutMentions).toList(),
            article.organisations().stream().map(DrawSketch::withoutMentions).toList(),
            article.places().stream().map(DrawSketch::withoutMentions).toList(),
            leadPeople(article),
            article.subjects().stream().map(DrawSketch::withoutMentions).toList(),
            article.eventType() == null ? null : withoutMentions(article.eventType()),
            FindQuotations.in(article.body()),
            numbers(bodyWords),
            Shingles.of(bodyWords),
            article.receivedAt());
    return new SketchedArticle(article, sketch);
  }

  private static List<String> leadPeople(AnnotatedArticle article) {
    String headline = article.headline().toLowerCase(Locale.ROOT);
    return article.people().stream()
        .filter(
            person ->
                headline.contains(person.name().toLowerCase(Locale.ROOT))
                    || person.mentions().stream()
                        .anyMatch(mention -> mention.start() < LEAD_LENGTH))
        .map(Tag::id)
        .toList();
  }

  /** The names are compared as names; here they would drown what is said of them. */
  private static List<String> withoutNames(List<String> words, AnnotatedArticle article) {
    Set<String> names = new HashSet<>();
    Stream.of(article.people(), article.organisations())
        .flatMap(List::stream)
        .forEach(tag -> addWords(names, tag.name(), tag.mentions()));
    article.places().forEach(place -> addWords(names, place.name(), place.mentions()));
    return words.stream().filter(word -> !names.contains(word.toLowerCase(Locale.ROOT))).toList();
  }

  private static void addWords(Set<String> names, String name, List<Mention> mentions) {
    Stream.concat(Stream.of(name), mentions.stream().map(Mention::text))
        .flatMap(text -> Words.of(text).stream())
        .forEach(word -> names.add(word.toLowerCase(Locale.ROOT)));
  }

  private static List<String> numbers(List<String> words) {
    return words.stream()
        .filter(word -> TELLING_NUMBER.matcher(word).matches())
        .distinct()
        .limit(MOST_NUMBERS)
        .toList();
  }

  private static Tag withoutMentions(Tag tag) {
    return new Tag(tag.id(), tag.name(), List.of(), tag.salience());
  }

  private static Place withoutMentions(Place place) {
    return new Place(
        place.id(),
        place.name(),
        place.country(),
        place.lat(),
        place.lon(),
        List.of(),
        place.salience());
  }

  private static List<String> join(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
