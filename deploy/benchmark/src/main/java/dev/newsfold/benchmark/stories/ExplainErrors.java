package dev.newsfold.benchmark.stories;

import dev.newsfold.benchmark.annotation.AnnotateArticles.Read;
import dev.newsfold.benchmark.report.Excerpt;
import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Placement.RunnerUp;
import dev.newsfold.contracts.Placement.Signal;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.FoldedArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells which stories mix events and which events fell apart, with what the fold decided by. */
final class ExplainErrors {

  private static final int HEADLINE_LENGTH = 70;
  private static final int ARTICLES_SHOWN = 4;

  private final FoldedArticles folded;
  private final Map<String, Read> byId = new HashMap<>();

  ExplainErrors(FoldedArticles folded) {
    this.folded = folded;
    folded.articles().forEach(read -> byId.put(read.article().id(), read));
  }

  /** The stories with the most pairs of articles of different events. */
  List<String> merges(int limit) {
    return worst(folded::storyOf, ExplainErrors::eventOf, limit).stream()
        .flatMap(story -> merge(story).stream())
        .toList();
  }

  /** The events with the most pairs of articles in different stories. */
  List<String> splits(int limit) {
    return worst(ExplainErrors::eventOf, folded::storyOf, limit).stream()
        .flatMap(event -> split(event).stream())
        .toList();
  }

  private List<List<Read>> worst(
      Function<Read, String> group, Function<Read, String> part, int limit) {
    Map<String, List<Read>> groups = groups(folded.articles(), group);
    return groups.values().stream()
        .filter(articles -> groups(articles, part).size() > 1)
        .sorted(
            Comparator.comparingLong((List<Read> articles) -> partedPairs(articles, part))
                .reversed())
        .limit(limit)
        .toList();
  }

  private static long partedPairs(List<Read> articles, Function<Read, String> part) {
    long same =
        groups(articles, part).values().stream()
            .mapToLong(one -> (long) one.size() * (one.size() - 1) / 2)
            .sum();
    return (long) articles.size() * (articles.size() - 1) / 2 - same;
  }

  private List<String> merge(List<Read> story) {
    Map<String, List<Read>> events = groups(story, ExplainErrors::eventOf);
    List<String> lines = new ArrayList<>();
    lines.add("merged %d events in %s".formatted(events.size(), folded.storyOf(story.get(0))));
    events.forEach((event, articles) -> lines.add("  " + count(event, articles)));
    story.stream()
        .filter(this::joinedAnotherEvent)
        .limit(ARTICLES_SHOWN)
        .forEach(read -> lines.addAll(explained(read)));
    return lines;
  }

  private List<String> split(List<Read> event) {
    Map<String, List<Read>> stories = groups(event, folded::storyOf);
    List<String> lines = new ArrayList<>();
    lines.add("split event %s into %d stories".formatted(eventOf(event.get(0)), stories.size()));
    stories.forEach((story, articles) -> lines.add("  " + count(story, articles)));
    event.stream()
        .filter(read -> !read.equals(event.get(0)))
        .filter(this::openedOrWentElsewhere)
        .limit(ARTICLES_SHOWN)
        .forEach(read -> lines.addAll(explained(read)));
    return lines;
  }

  private boolean joinedAnotherEvent(Read read) {
    FoldedArticle article = folded.folded(read);
    String with = article == null ? null : article.placement().comparedWith();
    Read other = with == null ? null : byId.get(with);
    return other != null
        && folded.storyOf(other).equals(folded.storyOf(read))
        && !eventOf(other).equals(eventOf(read));
  }

  private boolean openedOrWentElsewhere(Read read) {
    FoldedArticle article = folded.folded(read);
    return article != null
        && (article.placement().decision() == Decision.OPENED || joinedAnotherEvent(read));
  }

  private List<String> explained(Read read) {
    FoldedArticle article = Objects.requireNonNull(folded.folded(read));
    Placement placement = article.placement();
    List<String> lines = new ArrayList<>();
    lines.add("  " + describe(article.sketch()));
    String with = placement.comparedWith();
    if (with != null) {
      lines.add(
          "    %s with %s: %.2f of %.2f%s"
              .formatted(
                  placement.decision().name().toLowerCase(Locale.ROOT),
                  headline(with),
                  placement.score(),
                  placement.threshold(),
                  signals(placement.signals())));
    }
    RunnerUp runnerUp = placement.runnerUp();
    if (runnerUp != null) {
      lines.add(
          "    runner-up %s: %.2f%s"
              .formatted(
                  headline(runnerUp.articleId()),
                  runnerUp.score(),
                  runnerUp.veto() == null ? "" : ", ruled out: " + runnerUp.veto()));
    }
    return lines;
  }

  private String headline(String id) {
    Read read = byId.get(id);
    FoldedArticle article = read == null ? null : folded.folded(read);
    return article == null
        ? id
        : "\"%s\" of event %s"
            .formatted(
                Excerpt.of(article.sketch().headline(), HEADLINE_LENGTH),
                eventOf(Objects.requireNonNull(read)));
  }

  private static String describe(Sketch sketch) {
    return "\"%s\" (%s), event dated %s by %s"
        .formatted(
            Excerpt.of(sketch.headline(), HEADLINE_LENGTH),
            sketch.id(),
            sketch.eventDate().date() == null ? "nowhere" : sketch.eventDate().date(),
            sketch.eventDate().evidence().rule());
  }

  private static String signals(List<Signal> signals) {
    return signals.stream()
        .filter(signal -> Math.abs(signal.contribution()) >= .005)
        .map(signal -> " %s %+.2f".formatted(signal.name(), signal.contribution()))
        .collect(Collectors.joining(",", " =", ""));
  }

  private String count(String name, List<Read> articles) {
    Read first = articles.get(0);
    return "%3d of %s, such as %s".formatted(articles.size(), name, headline(first.article().id()));
  }

  private static String eventOf(Read read) {
    return Objects.requireNonNull(read.article().event());
  }

  private static Map<String, List<Read>> groups(List<Read> articles, Function<Read, String> group) {
    return articles.stream()
        .collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
  }
}
