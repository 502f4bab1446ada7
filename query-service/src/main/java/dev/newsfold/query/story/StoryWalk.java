package dev.newsfold.query.story;

import dev.newsfold.query.index.SearchIndex;
import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Limit;
import dev.newsfold.query.search.Page;
import dev.newsfold.query.search.StoryFilters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * Reads every story of a search, however many they are, as they were when it began: all of it is
 * one transaction, in which each part is asked for, and which sees nothing of what is committed
 * meanwhile.
 */
@ApplicationScoped
public class StoryWalk {

  /** A story names its reports, and there can be thousands of one event. */
  private static final Limit PART = new Limit(50);

  private final SearchIndex index;
  private final Jdbi jdbi;
  private final StorySearch search;

  StoryWalk(SearchIndex index, Jdbi jdbi, StorySearch search) {
    this.index = index;
    this.jdbi = jdbi;
    this.search = search;
  }

  /** Hands over one story after the other. What the reader throws ends the walk. */
  public void walk(StoryFilters filters, StorySort sort, Consumer<StoryView> reader) {
    index.hold(
        () ->
            jdbi.useTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> {
                  handle.execute("set transaction read only");
                  String next = part(query(filters, sort, null), reader);
                  while (next != null) {
                    next = part(query(filters, sort, next), reader);
                  }
                }));
  }

  /** Returns where the next part begins; null after the last one. */
  private @Nullable String part(StoryQuery query, Consumer<StoryView> reader) {
    Page<StoryView> page = search.views(query);
    page.items().forEach(reader);
    return page.next();
  }

  private static StoryQuery query(StoryFilters filters, StorySort sort, @Nullable String next) {
    String question = StoryQuery.question(filters, sort);
    return new StoryQuery(
        filters, sort, PART, Cursor.parse(next, question, sort.order().cursorParts()));
  }
}
