package dev.newsfold.query.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.newsfold.query.search.Page;
import dev.newsfold.query.web.WrittenJson;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of articles, with the facets that were asked for. */
public record ArticlePage(
    @Schema(implementation = ArticleSummary[].class) List<WrittenJson> items,
    @Nullable String next,
    long total,
    boolean totalIsExact,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, List<FacetCount>> facets) {

  static ArticlePage of(Page<WrittenJson> page, @Nullable Map<String, List<FacetCount>> facets) {
    return new ArticlePage(page.items(), page.next(), page.total(), page.totalIsExact(), facets);
  }
}
