package dev.newsfold.query.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of a story that is open.
 *
 * @param number of its row
 * @param keys of its tags
 * @param view how lists show it, as JSON
 */
record StoryRow(
    long number,
    String id,
    String language,
    List<String> keys,
    int independentReports,
    @Nullable LocalDate day,
    Instant moment,
    String view) {

  StoryRow {
    keys = List.copyOf(keys);
  }

  StoryRow with(String itsView) {
    return new StoryRow(number, id, language, keys, independentReports, day, moment, itsView);
  }
}
