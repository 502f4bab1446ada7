package dev.newsfold.query.index;

import dev.newsfold.query.search.TagKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of an article.
 *
 * @param number of its row, in order of arrival
 * @param names of its people, organisations, places and subjects
 * @param keys of its tags
 * @param tagNumbers its tags by the numbers of their rows
 * @param view how lists show it, as JSON
 */
record ArticleRow(
    long number,
    String id,
    String language,
    String headline,
    List<String> names,
    String body,
    List<String> keys,
    Map<TagKind, List<Long>> tagNumbers,
    String storyId,
    boolean isCopy,
    @Nullable LocalDate day,
    Instant moment,
    String view) {

  ArticleRow {
    names = List.copyOf(names);
    keys = List.copyOf(keys);
    tagNumbers = Map.copyOf(tagNumbers);
  }

  ArticleRow with(Map<TagKind, List<Long>> numbers, String itsView) {
    return new ArticleRow(
        number, id, language, headline, names, body, keys, numbers, storyId, isCopy, day, moment,
        itsView);
  }
}
