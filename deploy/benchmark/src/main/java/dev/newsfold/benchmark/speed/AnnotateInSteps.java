package dev.newsfold.benchmark.speed;

import dev.newsfold.contracts.RawArticle;
import dev.newsfold.enrich.annotation.Annotate;
import dev.newsfold.enrich.annotation.AnnotatedArticle;
import dev.newsfold.enrich.annotation.Annotation;
import dev.newsfold.enrich.annotation.Annotation.Annotated;
import dev.newsfold.enrich.dating.ResolveDates;
import dev.newsfold.enrich.language.DetectLanguage;
import dev.newsfold.enrich.sketch.DrawSketch;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.tagging.name.FindNames;
import dev.newsfold.enrich.tagging.name.Token;
import dev.newsfold.enrich.tagging.place.Countries;
import dev.newsfold.enrich.tagging.place.Gazetteer;
import dev.newsfold.enrich.tagging.place.LocatePlaces;
import dev.newsfold.enrich.text.CleanText;
import dev.newsfold.enrich.text.ReadText;
import java.util.List;

/**
 * Annotates an article with the service's own class, and takes the time of its steps by doing them
 * once more by themselves; what is left of the whole is {@link Step#OTHER_TAGS}.
 */
final class AnnotateInSteps {

  private final ReadText readText = new ReadText();
  private final DetectLanguage detectLanguage = new DetectLanguage();
  private final ResolveDates resolveDates = new ResolveDates();
  private final DrawSketch drawSketch = new DrawSketch(Vocabulary.load());
  private final Annotate annotate = Annotate.load();
  private final FindNames findNames;

  AnnotateInSteps() {
    LocatePlaces locatePlaces = new LocatePlaces(Gazetteer.load());
    findNames = FindNames.load(Countries.load(), locatePlaces::knows);
  }

  /** The words of an English article; one without main text goes no further, and has none. */
  List<Token> of(RawArticle raw, StepClock clock) {
    Annotation annotation = clock.time(Step.OTHER_TAGS, () -> annotate.of(raw));
    CleanText text = clock.timeWithin(Step.OTHER_TAGS, Step.TEXT, () -> readText.of(raw));
    if (!(annotation instanceof Annotated annotated)) {
      return List.of();
    }
    AnnotatedArticle article = annotated.article();
    String body = article.body();
    clock.timeWithin(Step.OTHER_TAGS, Step.LANGUAGE, () -> detectLanguage.of(body, raw.language()));
    clock.timeWithin(
        Step.OTHER_TAGS,
        Step.DATES,
        () -> resolveDates.of(text, raw.published(), raw.receivedAt()));
    clock.time(Step.SKETCH, () -> drawSketch.of(article));
    if (!article.language().equals("en")) {
      return List.of();
    }
    return clock
        .timeWithin(Step.OTHER_TAGS, Step.NAMES, () -> findNames.of(body, body.length()))
        .tokens();
  }
}
