package dev.newsfold.query.article;

import dev.newsfold.query.search.FullText;
import dev.newsfold.query.search.Highlight;
import dev.newsfold.query.search.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Marks in the articles of a page where the words stand. */
@ApplicationScoped
class Highlights {

  private static final String OPTIONS =
      "StartSel=\"%s\",StopSel=\"%s\",FragmentDelimiter=\"%s\",MaxFragments=2,MaxWords=30,MinWords=12"
          .formatted(Highlight.START, Highlight.STOP, Highlight.BETWEEN);

  private static final String MARKS = "" + Highlight.START + Highlight.STOP + Highlight.BETWEEN;

  List<ArticleSummary> add(Handle handle, List<ArticleSummary> items, @Nullable Words words) {
    if (words == null || items.isEmpty()) {
      return items;
    }
    Map<String, List<Highlight>> passages = passages(handle, items, words);
    return items.stream()
        .map(item -> item.highlighted(passages.getOrDefault(item.id(), List.of())))
        .toList();
  }

  /** The start of a long text is enough to show where the words stand in it. */
  private static Map<String, List<Highlight>> passages(
      Handle handle, List<ArticleSummary> items, Words words) {
    Map<String, List<Highlight>> passages = new HashMap<>();
    handle
        .createQuery(
            """
            select a.id,
                   ts_headline(%s, translate(left(r.document ->> 'body', 50000), :marks, ''), %s, :options)
            from article a
            join article_revision r on r.article_id = a.id and r.revision = a.revision
            where a.id = any(:ids)"""
                .formatted(FullText.configuration("a.language"), FullText.QUERY))
        .bind("q", words.text())
        .bind("marks", MARKS)
        .bind("options", OPTIONS)
        .bindArray("ids", String.class, items.stream().map(ArticleSummary::id).toList())
        .map((row, context) -> passages.put(row.getString(1), Highlight.parse(row.getString(2))))
        .list();
    return passages;
  }
}
