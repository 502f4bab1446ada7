package dev.newsfold.query.article;

import dev.newsfold.query.index.ArticleIndex;
import dev.newsfold.query.index.Hits;
import dev.newsfold.query.index.Hits.Hit;
import dev.newsfold.query.search.Keyed;
import dev.newsfold.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists articles: the index finds them, the database knows them. */
@ApplicationScoped
class ArticleSearch {

  private final ArticleIndex index;
  private final ArticleStore articles;
  private final FacetNames facetNames;

  ArticleSearch(ArticleIndex index, ArticleStore articles, FacetNames facetNames) {
    this.index = index;
    this.articles = articles;
    this.facetNames = facetNames;
  }

  ArticlePage search(ArticleQuery query) {
    return ArticlePage.of(numbers(query).map(numbers -> summaries(numbers, query)), facets(query));
  }

  /** A page of the numbers of their rows alone. */
  Page<Long> numbers(ArticleQuery query) {
    Hits hits = index.find(query.filters(), query.sort().order(), query.limit(), query.cursor());
    return Page.of(
        hits.list().stream().map(ArticleSearch::keyed).toList(),
        query.limit(),
        ArticleQuery.question(query.filters(), query.sort()),
        hits.counted());
  }

  private static Keyed<Long> keyed(Hit hit) {
    return new Keyed<>(hit.number(), hit.place());
  }

  /** An article that is gone since it was found leaves a gap. */
  private List<ArticleSummary> summaries(List<Long> numbers, ArticleQuery query) {
    Map<Long, ArticleSummary> byNumber =
        articles.summaries(numbers, query.filters().shared().words());
    List<ArticleSummary> summaries = new ArrayList<>();
    for (Long number : numbers) {
      ArticleSummary summary = byNumber.get(number);
      if (summary != null) {
        summaries.add(summary);
      }
    }
    return summaries;
  }

  private @Nullable Map<String, List<FacetCount>> facets(ArticleQuery query) {
    if (query.facets().isEmpty()) {
      return null;
    }
    return facetNames.name(
        query.facets(),
        index.count(query.filters(), query.facets().stream().map(Facet::kind).toList()));
  }
}
