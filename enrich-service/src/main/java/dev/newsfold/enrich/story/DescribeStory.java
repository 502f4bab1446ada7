package dev.newsfold.enrich.story;

import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.RunnerUp;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Evidence;
import dev.newsfold.contracts.ResolvedDate.Precision;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.Change;
import dev.newsfold.contracts.Story.State;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.contracts.Story.StoryPlace;
import dev.newsfold.contracts.Story.StoryTag;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.copies.Original;
import dev.newsfold.enrich.sketch.Sketch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a story down for its consumers. */
public final class DescribeStory {

  private DescribeStory() {}

  /** The record of this version of the story. */
  public static Story of(
      StoryState state,
      List<FoldedArticle> articles,
      String language,
      long sequence,
      Change change,
      String storylineName,
      List<String> corrections,
      Instant updatedAt) {
    Map<String, String> originals = originals(articles);
    List<Sketch> sketches = articles.stream().map(FoldedArticle::sketch).toList();
    List<StoryPlace> places = places(state, sketches);
    List<StoryArticle> described =
        articles.stream()
            .sorted(Comparator.comparing(FoldedArticle::id))
            .map(article -> describe(article, state, originals))
            .toList();
    int copies = (int) described.stream().filter(article -> article.copyOf() != null).count();
    return new Story(
        state.id(),
        state.version(),
        sequence,
        language,
        state.mergedInto() == null ? State.OPEN : State.MERGED,
        state.mergedInto(),
        change,
        state.headline(),
        state.eventDate(),
        places.isEmpty() ? null : places.get(0),
        eventType(sketches),
        tags(state.profile().people(), sketches, Sketch::people),
        tags(state.profile().organisations(), sketches, Sketch::organisations),
        places,
        subjects(sketches),
        described,
        described.size() - copies,
        copies,
        state.storylineId(),
        storylineName,
        corrections,
        updatedAt);
  }

  /** The date of the article's event as the story knows it: its own, else that of the story. */
  public static ResolvedDate eventDateOf(Sketch sketch, ResolvedDate ofStory) {
    if (sketch.eventDate().precision() != Precision.UNKNOWN
        || ofStory.precision() == Precision.UNKNOWN) {
      return sketch.eventDate();
    }
    if (ofStory.evidence().rule().equals(DateStory.NEIGHBOUR_RULE)) {
      return ofStory;
    }
    return new ResolvedDate(
        ofStory.date(),
        ofStory.time(),
        ofStory.precision(),
        new Evidence(
            "story",
            sketch.eventDate().evidence().text(),
            "Other reports of the story date the event: " + ofStory.evidence().reason()));
  }

  private static StoryArticle describe(
      FoldedArticle article, StoryState state, Map<String, String> originals) {
    Sketch sketch = article.sketch();
    String group = article.copyGroup();
    String original = group == null ? null : originals.get(group);
    return new StoryArticle(
        article.id(),
        article.revision(),
        sketch.source(),
        sketch.published(),
        eventDateOf(sketch, state.eventDate()),
        article.id().equals(original) ? null : original,
        placementIn(state.id(), article.placement()));
  }

  /** A runner-up that has become part of the story itself is none any more. */
  private static Placement placementIn(String storyId, Placement placement) {
    RunnerUp runnerUp = placement.runnerUp();
    return runnerUp != null && runnerUp.storyId().equals(storyId)
        ? placement.withRunnerUp(null)
        : placement;
  }

  /** The name of each group of copies to the article that the others are copies of. */
  private static Map<String, String> originals(List<FoldedArticle> articles) {
    Map<String, List<Sketch>> groups = new LinkedHashMap<>();
    for (FoldedArticle article : articles) {
      if (article.copyGroup() != null) {
        groups
            .computeIfAbsent(article.copyGroup(), group -> new ArrayList<>())
            .add(article.sketch());
      }
    }
    Map<String, String> originals = new LinkedHashMap<>();
    groups.forEach((group, sketches) -> originals.put(group, Original.of(sketches).id()));
    return originals;
  }

  private static List<StoryTag> tags(
      List<Tag> bySalience, List<Sketch> sketches, Function<Sketch, List<Tag>> tagsOf) {
    Map<String, Integer> counts = count(sketches.stream().map(tagsOf), Tag::id);
    return bySalience.stream()
        .map(tag -> new StoryTag(tag.id(), tag.name(), counts.getOrDefault(tag.id(), 1)))
        .toList();
  }

  private static List<StoryPlace> places(StoryState state, List<Sketch> sketches) {
    Map<String, Integer> counts = count(sketches.stream().map(Sketch::places), Place::id);
    return state.profile().places().stream()
        .map(
            place ->
                new StoryPlace(
                    place.id(),
                    place.name(),
                    place.country(),
                    place.lat(),
                    place.lon(),
                    counts.getOrDefault(place.id(), 1)))
        .toList();
  }

  private static List<StoryTag> subjects(List<Sketch> sketches) {
    return mostFrequent(sketches.stream().flatMap(sketch -> sketch.subjects().stream()));
  }

  private static @Nullable StoryTag eventType(List<Sketch> sketches) {
    List<StoryTag> types =
        mostFrequent(sketches.stream().map(Sketch::eventType).filter(Objects::nonNull));
    return types.isEmpty() ? null : types.get(0);
  }

  private static List<StoryTag> mostFrequent(Stream<Tag> tags) {
    Map<String, StoryTag> counted = new LinkedHashMap<>();
    tags.forEach(
        tag ->
            counted.merge(
                tag.id(),
                new StoryTag(tag.id(), tag.name(), 1),
                (sum, one) -> new StoryTag(sum.id(), sum.name(), sum.count() + 1)));
    return counted.values().stream()
        .sorted(Comparator.comparingInt(StoryTag::count).reversed().thenComparing(StoryTag::id))
        .toList();
  }

  private static <T> Map<String, Integer> count(Stream<List<T>> lists, Function<T, String> idOf) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    lists.forEach(
        list ->
            list.stream().map(idOf).distinct().forEach(id -> counts.merge(id, 1, Integer::sum)));
    return counts;
  }
}
