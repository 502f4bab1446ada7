package dev.newsfold.query.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Writes every document of an index anew from its row, and takes out those that have none: one
 * batch after the other, between which the index follows the changes. Each document is at any time
 * that of a row, so that it can be left off anywhere and begun again.
 */
final class Renewal {

  private final Rows rows;
  private final LuceneIndex index;
  private final long generation;
  private final int batch;
  private long lastArticle = -1;
  private long lastStory = -1;

  Renewal(Rows rows, LuceneIndex index, Origin origin, int batch) {
    this.rows = rows;
    this.index = index;
    this.generation = origin.generation();
    this.batch = batch;
  }

  boolean isOf(LuceneIndex other, Origin origin) {
    return index == other && generation == origin.generation();
  }

  /** Does one batch; returns whether more may be left. */
  boolean step() throws IOException {
    List<ArticleRow> articles = rows.articlesAfter(lastArticle, batch);
    if (!articles.isEmpty()) {
      lastArticle = replace(articles, ArticleRow::number, Indexed::of);
      return true;
    }
    List<StoryRow> stories = rows.storiesAfter(lastStory, batch);
    if (!stories.isEmpty()) {
      lastStory = replace(stories, StoryRow::number, Indexed::of);
      return true;
    }
    for (String kind : List.of(Fields.ARTICLE, Fields.STORY)) {
      index.eachId(kind, batch, ids -> index.delete(kind, rows.withoutRow(kind, ids)));
    }
    return false;
  }

  private <R> long replace(List<R> read, ToLongFunction<R> number, Function<R, Indexed> indexed)
      throws IOException {
    try {
      // Texts are cut into words by all processors.
      read.parallelStream().map(indexed).forEach(this::replace);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return number.applyAsLong(read.get(read.size() - 1));
  }

  private void replace(Indexed document) {
    try {
      index.replace(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
