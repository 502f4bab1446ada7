package dev.newsfold.query.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.query.index.RowViews;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stories as lists show them. */
@ApplicationScoped
class StoryViews implements RowViews {

  private final StoryStore stories;
  private final ObjectMapper mapper;

  StoryViews(StoryStore stories, ObjectMapper mapper) {
    this.stories = stories;
    this.mapper = mapper;
  }

  @Override
  public String kind() {
    return "story";
  }

  @Override
  public Map<Long, String> of(List<Long> numbers) {
    Map<Long, String> views = new HashMap<>();
    stories.views(numbers).forEach((number, story) -> views.put(number, written(story)));
    return views;
  }

  private String written(StoryView story) {
    try {
      return mapper.writeValueAsString(story);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
