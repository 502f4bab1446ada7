package dev.newsfold.query.index;

import dev.newsfold.query.search.ArticleFilters;
import dev.newsfold.query.search.DateRange;
import dev.newsfold.query.search.Filters;
import dev.newsfold.query.search.StoryFilters;
import dev.newsfold.query.search.TagKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Filters, words excepted, as conditions of a query. */
@ApplicationScoped
class FiltersQuery {

  private final TagKeys tags;

  FiltersQuery(TagKeys tags) {
    this.tags = tags;
  }

  /** Only articles have words: where some are asked for, the kind need not be looked at. */
  BooleanQuery articles(ArticleFilters filters) {
    BooleanQuery.Builder query = shared(filters.shared());
    if (filters.shared().words() == null) {
      query.add(term(Fields.KIND, Fields.ARTICLE), Occur.FILTER);
    }
    if (filters.story() != null) {
      query.add(term(Fields.STORY_ID, filters.story()), Occur.FILTER);
    }
    if (filters.withoutCopies()) {
      query.add(term(Fields.COPY, Fields.COPY), Occur.MUST_NOT);
    }
    return query.build();
  }

  BooleanQuery stories(StoryFilters filters) {
    return shared(filters.shared()).add(term(Fields.KIND, Fields.STORY), Occur.FILTER).build();
  }

  /** What passes, and a condition more. */
  static BooleanQuery.Builder and(BooleanQuery passing, Query condition, Occur occur) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    passing.clauses().forEach(query::add);
    return query.add(condition, occur);
  }

  /** Among documents of a kind, those with these ids. */
  static Query ids(String kind, List<String> ids) {
    return new TermInSetQuery(
        Fields.KEY, ids.stream().map(id -> new BytesRef(Fields.key(kind, id))).toList());
  }

  private BooleanQuery.Builder shared(Filters filters) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    DateRange days = filters.days();
    if (days.from() != null || days.to() != null) {
      query.add(
          range(
              Fields.DAY,
              Fields.DAY,
              day(days.from(), Long.MIN_VALUE),
              day(days.to(), Long.MAX_VALUE)),
          Occur.FILTER);
    }
    if (filters.language() != null) {
      query.add(term(Fields.TAG, TagKind.LANGUAGE.key(filters.language())), Occur.FILTER);
    }
    for (List<String> keys : tags.of(filters.tags())) {
      query.add(anyTag(keys), Occur.FILTER);
    }
    return query;
  }

  private static long day(@Nullable LocalDate day, long open) {
    return day == null ? open : day.toEpochDay();
  }

  private static Query anyTag(List<String> keys) {
    if (keys.isEmpty()) {
      return new MatchNoDocsQuery("no such tag");
    }
    if (keys.size() == 1) {
      return term(Fields.TAG, keys.get(0));
    }
    return new TermInSetQuery(Fields.TAG, keys.stream().map(BytesRef::new).toList());
  }

  /**
   * By points where few documents are in the range, by each document's value where few are left.
   */
  static Query range(String points, String values, long from, long to) {
    return new IndexOrDocValuesQuery(
        LongPoint.newRangeQuery(points, from, to),
        NumericDocValuesField.newSlowRangeQuery(values, from, to));
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
