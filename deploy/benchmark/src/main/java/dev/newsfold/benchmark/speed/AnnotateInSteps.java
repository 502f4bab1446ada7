package dev.newsfold.benchmark.speed;

import dev.newsfold.contracts.RawArticle;
import dev.newsfold.enrich.annotation.Annotate;
import dev.newsfold.enrich.annotation.Annotation;
import dev.newsfold.enrich.annotation.Annotation.Annotated;
import dev.newsfold.enrich.dating.ResolveDates;
import dev.newsfold.enrich.language.DetectLanguage;
import dev.newsfold.enrich.sketch.DrawSketch;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.tagging.TagArticle;
import dev.newsfold.enrich.tagging.name.FindNames;
import dev.newsfold.enrich.tagging.place.Countries;
import dev.newsfold.enrich.tagging.place.Gazetteer;
import dev.newsfold.enrich.tagging.place.LocatePlaces;
import dev.newsfold.enrich.text.CleanText;
import dev.newsfold.enrich.text.Dateline;
import dev.newsfold.enrich.text.ReadText;

/** Annotates an article as the service does, and takes the time of each step. */
final class AnnotateInSteps {

  private final ReadText readText = new ReadText();
  private final DetectLanguage detectLanguage = new DetectLanguage();
  private final ResolveDates resolveDates = new ResolveDates();
  private final DrawSketch drawSketch = new DrawSketch(Vocabulary.load());
  private final Annotate annotate = Annotate.load();
  private final TagArticle tagArticle = TagArticle.load();
  private final FindNames findNames;

  AnnotateInSteps() {
    LocatePlaces locatePlaces = new LocatePlaces(Gazetteer.load());
    findNames = FindNames.load(Countries.load(), locatePlaces::knows);
  }

  /** An article without main text goes no further. */
  void of(RawArticle raw, StepClock clock) {
    CleanText text = clock.time(Step.TEXT, () -> readText.of(raw));
    if (text.body().isBlank()) {
      return;
    }
    String body = text.body();
    String headline = text.headline() == null ? body : text.headline();
    String language = clock.time(Step.LANGUAGE, () -> detectLanguage.of(body, raw.language()));
    clock.time(Step.DATES, () -> resolveDates.of(text, raw.published(), raw.receivedAt()));
    Dateline dateline = text.dateline();
    String place = dateline == null ? null : dateline.place();
    clock.time(Step.OTHER_TAGS, () -> tagArticle.of(headline, body, place, language));
    if (language.equals("en")) {
      clock.time(Step.NAMES, () -> findNames.of(body, body.length()));
    }
    Annotation annotation = annotate.of(raw);
    if (annotation instanceof Annotated annotated) {
      clock.time(Step.SKETCH, () -> drawSketch.of(annotated.article()));
    }
  }
}
