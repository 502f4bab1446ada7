package dev.newsfold.query.live;

import dev.newsfold.query.index.ArticleIndex;
import dev.newsfold.query.index.StoryIndex;
import dev.newsfold.query.live.ChangeLog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns changes into events, by the same filters as the lists. */
@ApplicationScoped
public class EventSource {

  private static final String ARTICLE = "article";
  private static final String STORY = "story";

  private final ArticleIndex articles;
  private final StoryIndex stories;

  EventSource(ArticleIndex articles, StoryIndex stories) {
    this.articles = articles;
    this.stories = stories;
  }

  /** What changed several times is told once, as it is now, in the place of its last change. */
  public List<LiveEvent> events(List<Entry> changes, Watched watched) {
    Map<String, String> articleById =
        watched.articles() == null
            ? Map.of()
            : articles.among(ids(changes, ARTICLE), watched.articles());
    Map<String, String> storyById =
        watched.stories() == null
            ? Map.of()
            : stories.among(ids(changes, STORY), watched.stories());
    Map<String, Entry> last = new LinkedHashMap<>();
    for (Entry change : changes) {
      String subject = change.kind() + " " + change.id();
      last.remove(subject);
      last.put(subject, change);
    }
    List<LiveEvent> events = new ArrayList<>();
    for (Entry change : last.values()) {
      String view =
          change.kind().equals(STORY) ? storyById.get(change.id()) : articleById.get(change.id());
      if (view != null) {
        events.add(new LiveEvent(change.sequence(), change.kind(), view));
      }
    }
    return events;
  }

  private static List<String> ids(List<Entry> changes, String kind) {
    return changes.stream()
        .filter(change -> change.kind().equals(kind))
        .map(Entry::id)
        .distinct()
        .toList();
  }
}
