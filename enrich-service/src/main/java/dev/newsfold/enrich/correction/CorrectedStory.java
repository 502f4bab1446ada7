package dev.newsfold.enrich.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What editors did to a story.
 *
 * @param corrections those that hold for its articles
 * @param closedBy the correction that took its last article or, of a story of which nothing has
 *     come in, the merge that leads from it; null while it is open, and where the machine merged it
 */
public record CorrectedStory(String id, List<String> corrections, @Nullable String closedBy) {

  public CorrectedStory {
    corrections = List.copyOf(corrections);
  }
}
