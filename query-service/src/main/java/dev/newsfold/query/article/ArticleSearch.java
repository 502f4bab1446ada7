package dev.newsfold.query.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.query.index.ArticleIndex;
import dev.newsfold.query.index.Hits;
import dev.newsfold.query.index.Listed;
import dev.newsfold.query.search.Page;
import dev.newsfold.query.web.WrittenJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists articles, as the index has them. */
@ApplicationScoped
class ArticleSearch {

  /** How an article ends in the index, before its passages are known. */
  private static final String NO_HIGHLIGHTS = "[]}";

  private final ArticleIndex index;
  private final FacetNames facetNames;
  private final ObjectMapper mapper;

  ArticleSearch(ArticleIndex index, FacetNames facetNames, ObjectMapper mapper) {
    this.index = index;
    this.facetNames = facetNames;
    this.mapper = mapper;
  }

  ArticlePage search(ArticleQuery query) {
    Hits<Listed> hits =
        index.list(query.filters(), query.sort().order(), query.limit(), query.cursor());
    return ArticlePage.of(page(hits, query).map(this::items), facets(query));
  }

  /** A page of the numbers of their rows alone. */
  Page<Long> numbers(ArticleQuery query) {
    return page(
        index.numbers(query.filters(), query.sort().order(), query.limit(), query.cursor()), query);
  }

  private static <T> Page<T> page(Hits<T> hits, ArticleQuery query) {
    return Page.of(
        hits.list(),
        query.limit(),
        ArticleQuery.question(query.filters(), query.sort()),
        hits.counted(),
        Page.countedUpTo(query.filters().shared().words()));
  }

  private List<WrittenJson> items(List<Listed> articles) {
    return articles.stream().map(this::item).toList();
  }

  private WrittenJson item(Listed article) {
    String json = article.json();
    if (article.passages().isEmpty()) {
      return new WrittenJson(json);
    }
    try {
      return new WrittenJson(
          json.substring(0, json.length() - NO_HIGHLIGHTS.length())
              + mapper.writeValueAsString(article.passages())
              + "}");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
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
