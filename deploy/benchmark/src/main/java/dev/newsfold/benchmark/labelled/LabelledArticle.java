package dev.newsfold.benchmark.labelled;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article of a labelled file.
 *
 * @param event the story that it belongs to; null in files that label no stories
 * @param text as found, site chrome included; blank where the article is a headline alone
 * @param stated the publication date in the file's own words
 * @param published the same as a moment
 */
public record LabelledArticle(
    String id,
    @Nullable String event,
    @Nullable String title,
    String text,
    @Nullable String url,
    @Nullable String stated,
    @Nullable Instant published) {

  /** The articles of a file that labels stories, in its order. */
  public static List<LabelledArticle> withEvents(Path file) throws LabelledFileException {
    return read(file, true);
  }

  /** The articles of a file, in its order. */
  public static List<LabelledArticle> of(Path file) throws LabelledFileException {
    return read(file, false);
  }

  private static List<LabelledArticle> read(Path file, boolean withEvents)
      throws LabelledFileException {
    List<LabelledArticle> articles = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (LabelledRow row : LabelledFile.rows(file)) {
      String id = row.label("id");
      Integer earlier = lines.putIfAbsent(id, row.line());
      if (earlier != null) {
        throw row.problem("id", "is that of line " + earlier + " already: " + id);
      }
      articles.add(
          new LabelledArticle(
              id,
              withEvents ? row.label("event") : row.textIfAny("event"),
              row.textIfAny("title"),
              row.text("text"),
              row.textIfAny("url"),
              row.textIfAny("published"),
              row.momentIfAny("published")));
    }
    return articles;
  }
}
