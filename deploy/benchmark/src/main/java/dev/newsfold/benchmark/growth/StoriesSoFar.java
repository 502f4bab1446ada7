package dev.newsfold.benchmark.growth;

import dev.newsfold.benchmark.score.Grouping;
import dev.newsfold.benchmark.score.Score;
import dev.newsfold.contracts.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which stories the reports of each event have come into. */
final class StoriesSoFar {

  private final Map<String, String> events = new HashMap<>();
  private final Map<String, String> stories = new HashMap<>();
  private final Map<String, String> mergedInto = new HashMap<>();

  void drawn(String articleId, String event) {
    events.put(articleId, event);
  }

  void placed(String articleId, String storyId) {
    stories.put(articleId, storyId);
  }

  void changed(Story story) {
    if (story.mergedInto() != null) {
      mergedInto.put(story.id(), story.mergedInto());
    } else {
      mergedInto.remove(story.id());
    }
  }

  Score bCubed() {
    List<Object> found = new ArrayList<>(stories.size());
    List<Object> right = new ArrayList<>(stories.size());
    stories.forEach(
        (articleId, storyId) -> {
          found.add(open(storyId));
          right.add(events.get(articleId));
        });
    return new Grouping(found, right).bCubed();
  }

  private String open(String storyId) {
    String open = storyId;
    while (mergedInto.containsKey(open)) {
      open = mergedInto.get(open);
    }
    return open;
  }
}
