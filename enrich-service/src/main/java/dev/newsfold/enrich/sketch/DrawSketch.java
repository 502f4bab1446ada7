package dev.newsfold.enrich.sketch;

import dev.newsfold.contracts.Mention;
import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.annotation.AnnotatedArticle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Draws the sketch of an article. */
public final class DrawSketch {

  private static final int MOST_NUMBERS = 12;

  /** News puts who, what and where into the first two sentences; these are about their length. */
  private static final int LEAD_LENGTH = 500;

  /** A figure that tells one event from another: two digits or more, or a decimal; no year. */
  private static final Pattern TELLING_NUMBER =
      Pattern.compile("(?!(?:19|20)\\d{2}$)\\d{2,}(?:[.,]\\d+)*|\\d[.,]\\d+");

  private final CollectTerms collectTerms;

  public DrawSketch(Vocabulary vocabulary) {
    collectTerms = new CollectTerms(vocabulary);
  }

  /** A pure function of the article. */
  public SketchedArticle of(AnnotatedArticle article) {
    String lead = article.body().substring(0, Math.min(LEAD_LENGTH, article.body().length()));
    List<String> bodyWords = Words.of(article.body());
    CollectTerms.Text text =
        new CollectTerms.Text(
            Words.of(article.headline()),
            article.hasOwnHeadline(),
            Words.of(lead),
            bodyWords,
            wordsOfNames(article));
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
            collectTerms.of(text, article.language()),
            bodyWords.size(),
            article.people().stream().map(DrawSketch::withoutMentions).toList(),
            article.organisations().stream().map(DrawSketch::withoutMentions).toList(),
            article.places().stream().map(DrawSketch::withoutMentions).toList(),
            inLead(article, article.people()),
            inLead(article, article.organisations()),
            inLead(article, article.places().stream().map(DrawSketch::asTag).toList()),
            article.subjects().stream().map(DrawSketch::withoutMentions).toList(),
            article.eventType() == null ? null : withoutMentions(article.eventType()),
            new Quotations(FindQuotations.in(article.body())),
            numbers(bodyWords),
            Shingles.of(article.body()),
            article.receivedAt());
    return new SketchedArticle(article, sketch);
  }

  /** Ids of those that headline or lead name. */
  private static List<String> inLead(AnnotatedArticle article, List<Tag> tags) {
    String headline = article.headline().toLowerCase(Locale.ROOT);
    return tags.stream()
        .filter(
            tag ->
                headline.contains(tag.name().toLowerCase(Locale.ROOT))
                    || tag.mentions().stream().anyMatch(mention -> mention.start() < LEAD_LENGTH))
        .map(Tag::id)
        .toList();
  }

  private static List<String> wordsOfNames(AnnotatedArticle article) {
    return Stream.of(
            article.people(),
            article.organisations(),
            article.places().stream().map(DrawSketch::asTag).toList())
        .flatMap(List::stream)
        .flatMap(
            tag -> Stream.concat(Stream.of(tag.name()), tag.mentions().stream().map(Mention::text)))
        .distinct()
        .flatMap(name -> Words.of(name).stream())
        .toList();
  }

  private static Tag asTag(Place place) {
    return new Tag(place.id(), place.name(), place.mentions(), place.salience());
  }

  private static List<String> numbers(List<String> words) {
    return words.stream()
        .filter(word -> Character.isDigit(word.charAt(0)))
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
}
