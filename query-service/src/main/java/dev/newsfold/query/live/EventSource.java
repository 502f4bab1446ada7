package dev.newsfold.query.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.query.article.ArticleStore;
import dev.newsfold.query.article.ArticleSummary;
import dev.newsfold.query.live.ChangeLog.Entry;
import dev.newsfold.query.story.StoryStore;
import dev.newsfold.query.story.StoryView;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns changes into events, by the same filters as the lists. */
@ApplicationScoped
public class EventSource {

  private static final String ARTICLE = "article";
  private static final String STORY = "story";

  private final ArticleStore articles;
  private final StoryStore stories;
  private final ObjectMapper mapper;

  EventSource(ArticleStore articles, StoryStore stories, ObjectMapper mapper) {
    this.articles = articles;
    this.stories = stories;
    this.mapper = mapper;
  }

  /** What changed several times is told once, as it is now, in the place of its last change. */
  public List<LiveEvent> events(List<Entry> changes, Watched watched) {
    Map<String, ArticleSummary> articleById =
        watched.articles() == null
            ? Map.of()
            : articles.among(ids(changes, ARTICLE), watched.articles());
    Map<String, StoryView> storyById =
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
      Object view =
          change.kind().equals(STORY) ? storyById.get(change.id()) : articleById.get(change.id());
      if (view != null) {
        events.add(new LiveEvent(change.sequence(), change.kind(), json(view)));
      }
    }
    return events;
  }

  private String json(Object view) {
    try {
      return mapper.writeValueAsString(view);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> ids(List<Entry> changes, String kind) {
    return changes.stream()
        .filter(change -> change.kind().equals(kind))
        .map(Entry::id)
        .distinct()
        .toList();
  }
}
