package dev.newsfold.query.correction;

import java.util.List;

/** A story as far as a correction needs to know it. */
record CorrectedStory(String id, String language, List<String> articleIds) {

  CorrectedStory {
    articleIds = List.copyOf(articleIds);
  }
}
