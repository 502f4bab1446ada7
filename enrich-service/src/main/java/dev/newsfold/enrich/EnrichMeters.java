package dev.newsfold.enrich;

import static java.util.Objects.requireNonNull;

import dev.newsfold.contracts.Rejection.Stage;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.Change.Kind;
import dev.newsfold.enrich.annotation.StepTimes;
import dev.newsfold.enrich.stream.Outgoing;
import dev.newsfold.enrich.stream.Outgoing.OutgoingArticle;
import dev.newsfold.enrich.stream.Outgoing.OutgoingRejection;
import dev.newsfold.enrich.stream.Outgoing.OutgoingStory;
import dev.newsfold.enrich.stream.Watch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Counts and times what enrich does. What an aborted transaction did is counted, too: it was done,
 * and is done again.
 */
@Singleton
class EnrichMeters implements StepTimes {

  /** Those of articles; each is there from the start, so that the first one shows as a rise. */
  private static final String[] REJECTION_CODES = {
    "malformed-record", "no-main-text", "annotation-failed", "fold-failed", "correction-failed"
  };

  private final MeterRegistry registry;
  private final Map<Watch.Step, Timer> steps = new EnumMap<>(Watch.Step.class);
  private final Map<StepTimes.Step, Timer> annotation = new EnumMap<>(StepTimes.Step.class);
  private final Map<StoryChange, Counter> stories = new EnumMap<>(StoryChange.class);
  private final Counter reports;
  private final Counter copies;

  EnrichMeters(MeterRegistry registry) {
    this.registry = registry;
    for (Watch.Step step : Watch.Step.values()) {
      steps.put(step, timer(step));
    }
    for (StepTimes.Step step : StepTimes.Step.values()) {
      annotation.put(step, timer(step));
    }
    for (StoryChange change : StoryChange.values()) {
      stories.put(change, counter(change));
    }
    for (String code : REJECTION_CODES) {
      rejections(code);
    }
    reports = folded("report");
    copies = folded("copy");
  }

  /** What becomes of stories, as far as it is counted apart. */
  private enum StoryChange {
    OPENED,
    MERGED,
    SPLIT,
    CHANGED;

    /** A merge changes two stories, and ends one of them. */
    static StoryChange of(Story story) {
      if (story.state() == Story.State.MERGED) {
        return MERGED;
      }
      Kind kind = story.change().kind();
      if (kind == Kind.OPENED) {
        return OPENED;
      }
      return kind == Kind.SPLIT ? SPLIT : CHANGED;
    }
  }

  @Override
  public <T> T of(StepTimes.Step step, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      requireNonNull(annotation.get(step)).record(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  void took(Watch.Step step, Duration duration) {
    requireNonNull(steps.get(step)).record(duration);
  }

  void sent(Outgoing outgoing) {
    if (outgoing instanceof OutgoingArticle article) {
      (article.article().copyOf() == null ? reports : copies).increment();
    }
    if (outgoing instanceof OutgoingStory story) {
      requireNonNull(stories.get(StoryChange.of(story.story()))).increment();
    }
    if (outgoing instanceof OutgoingRejection rejection) {
      rejections(rejection.rejection().code()).increment();
    }
  }

  private Timer timer(Watch.Step step) {
    return Timer.builder("newsfold.step")
        .description("Time that a record took in a step of the topology")
        .tag("step", inWords(step))
        .register(registry);
  }

  private Timer timer(StepTimes.Step step) {
    return Timer.builder("newsfold.annotate.step")
        .description("Time that an article took in a step of its annotation")
        .tag("step", inWords(step))
        .register(registry);
  }

  private Counter folded(String kind) {
    return Counter.builder("newsfold.articles.folded")
        .description("Revisions of articles that were put into stories")
        .tag("kind", kind)
        .register(registry);
  }

  private Counter counter(StoryChange change) {
    return Counter.builder("newsfold.stories")
        .description("Versions of stories, by what they changed")
        .tag("change", inWords(change))
        .register(registry);
  }

  private Counter rejections(String code) {
    return Counter.builder("newsfold.rejections")
        .description("Input that could not be used")
        .tag("stage", inWords(Stage.ENRICH))
        .tag("code", code)
        .register(registry);
  }

  private static String inWords(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
