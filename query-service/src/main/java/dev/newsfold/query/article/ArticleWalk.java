package dev.newsfold.query.article;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.query.index.SearchIndex;
import dev.newsfold.query.search.ArticleFilters;
import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.InvalidParameter;
import dev.newsfold.query.search.Limit;
import dev.newsfold.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * Reads every article of a search, however many they are, as they were when it began: all of it is
 * one transaction, in which each part is asked for, and which sees nothing of what is committed
 * meanwhile.
 */
@ApplicationScoped
public class ArticleWalk {

  private static final Limit PART = new Limit(200);

  private final SearchIndex index;
  private final Jdbi jdbi;
  private final ArticleSearch search;
  private final ArticleStore articles;

  ArticleWalk(SearchIndex index, Jdbi jdbi, ArticleSearch search, ArticleStore articles) {
    this.index = index;
    this.jdbi = jdbi;
    this.search = search;
    this.articles = articles;
  }

  /**
   * Hands over one article after the other. What the reader throws ends the walk.
   *
   * @throws InvalidParameter where they are to be ranked: whoever takes all of them has no use for
   *     it
   */
  public void walk(ArticleFilters filters, ArticleSort sort, Consumer<EnrichedArticle> reader) {
    if (sort == ArticleSort.RELEVANCE) {
      throw new InvalidParameter("sort", "sort is relevance, not one of newest, oldest");
    }
    index.hold(
        () ->
            jdbi.useTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> {
                  handle.execute("set transaction read only");
                  String next = part(handle, query(filters, sort, null), reader);
                  while (next != null) {
                    next = part(handle, query(filters, sort, next), reader);
                  }
                }));
  }

  /** Returns where the next part begins; null after the last one. */
  private @Nullable String part(
      Handle handle, ArticleQuery query, Consumer<EnrichedArticle> reader) {
    Page<Long> page = search.numbers(query);
    articles.read(handle, page.items(), reader);
    return page.next();
  }

  private static ArticleQuery query(
      ArticleFilters filters, ArticleSort sort, @Nullable String next) {
    String question = ArticleQuery.question(filters, sort);
    return new ArticleQuery(
        filters, sort, PART, Cursor.parse(next, question, sort.order().cursorParts()), List.of());
  }
}
