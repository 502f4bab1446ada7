package dev.newsfold.enrich.annotation;

import dev.newsfold.contracts.Event;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Precision;
import dev.newsfold.enrich.annotation.Annotation.Annotated;
import dev.newsfold.enrich.annotation.Annotation.Refused;
import dev.newsfold.enrich.annotation.StepTimes.Step;
import dev.newsfold.enrich.dating.Dates;
import dev.newsfold.enrich.dating.ResolveDates;
import dev.newsfold.enrich.language.DetectLanguage;
import dev.newsfold.enrich.tagging.TagArticle;
import dev.newsfold.enrich.tagging.Tags;
import dev.newsfold.enrich.text.CleanText;
import dev.newsfold.enrich.text.Dateline;
import dev.newsfold.enrich.text.ReadText;
import dev.newsfold.enrich.text.TooManyElementsException;
import org.jspecify.annotations.Nullable;

/** Makes a raw article readable, dates it and tags it; each article by itself. */
public final class Annotate {

  /**
   * Counted up with each change of what is made of an article, so that articles that are read again
   * are written again.
   */
  public static final int VERSION = 3;

  private final ReadText readText = new ReadText();
  private final DetectLanguage detectLanguage = new DetectLanguage();
  private final ResolveDates resolveDates = new ResolveDates();
  private final TagArticle tagArticle;
  private final StepTimes times;

  private Annotate(TagArticle tagArticle, StepTimes times) {
    this.tagArticle = tagArticle;
    this.times = times;
  }

  /** Loads the models, which takes seconds. */
  public static Annotate load() {
    return load(StepTimes.NONE);
  }

  /** The same, with somebody who takes the time of its steps. */
  public static Annotate load(StepTimes times) {
    return new Annotate(TagArticle.load(), times);
  }

  /** A pure function of the article; never throws on account of its text. */
  public Annotation of(RawArticle raw) {
    CleanText text;
    try {
      text = times.of(Step.TEXT, () -> readText.of(raw));
    } catch (TooManyElementsException e) {
      return new Refused("too-many-elements", "article " + raw.id() + " is " + e.getMessage());
    }
    if (text.body().isBlank()) {
      return new Refused(
          "no-main-text", "article " + raw.id() + " holds no main text, only site chrome");
    }
    String language = times.of(Step.LANGUAGE, () -> detectLanguage.of(text.body(), raw.language()));
    Dates dates =
        times.of(Step.DATES, () -> resolveDates.of(text, raw.published(), raw.receivedAt()));
    Dateline dateline = text.dateline();
    String headline = text.headline() == null ? text.body() : text.headline();
    Tags tags =
        times.of(
            Step.TAGS,
            () ->
                tagArticle.of(
                    headline, text.body(), dateline == null ? null : dateline.place(), language));
    return new Annotated(
        new AnnotatedArticle(
            raw.id(),
            raw.contentHash(),
            headline,
            text.hasOwnHeadline(),
            text.body(),
            text.source(),
            text.url(),
            language,
            dates.published(),
            dates.event(),
            dates.eventWeekday(),
            dates.candidates(),
            dateline == null ? null : dateline.text(),
            text.byline(),
            tags.people(),
            tags.organisations(),
            tags.places(),
            tags.subjects(),
            tags.eventType(),
            dated(tags.event(), dates.event()),
            tags.annotations(),
            text.removed(),
            text.statements(),
            raw.origin(),
            raw.receivedAt()));
  }

  private static @Nullable Event dated(@Nullable Event event, ResolvedDate date) {
    boolean isToTheDay = date.precision() == Precision.DAY || date.precision() == Precision.SECOND;
    return event == null || !isToTheDay
        ? event
        : new Event(
            event.type(),
            event.mode(),
            event.actor(),
            event.recipient(),
            event.place(),
            date.date(),
            event.sentence());
  }
}
