package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.enrich.annotation.Annotate;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A story for a test that is as large as stories become. */
public final class FullStory {

  private static final Placement PLACEMENT =
      new Placement(Decision.OPENED, null, 0, 0, List.of(), null);

  private FullStory() {}

  /** Adds articles like one, which are not looked up, until the story has so many. */
  public static void fill(FoldMemory memory, String storyId, Report like, int articles) {
    StoryState story = Objects.requireNonNull(memory.story(storyId));
    List<String> ids = new ArrayList<>(story.articleIds());
    while (ids.size() < articles) {
      Sketch sketch = like.named(storyId + "-" + ids.size()).sketched().sketch();
      memory.remember(
          new FoldedArticle(
              sketch,
              1,
              List.of(sketch.contentHash()),
              storyId,
              null,
              PLACEMENT,
              Annotate.VERSION));
      ids.add(sketch.id());
    }
    memory.remember(
        new StoryState(
            storyId,
            story.version(),
            ids,
            story.mergedInto(),
            story.storylineId(),
            story.headline(),
            story.profile(),
            story.eventDate(),
            story.eventWeekday()));
  }
}
