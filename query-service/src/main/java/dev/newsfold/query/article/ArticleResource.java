package dev.newsfold.query.article;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.query.problem.NotFound;
import dev.newsfold.query.web.Answer;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Answers for articles. */
@Path("/api/articles")
@Tag(name = "Articles")
@Blocking
class ArticleResource {

  private final ArticleSearch search;
  private final ArticleStore articles;
  private final Answer answer;

  ArticleResource(ArticleSearch search, ArticleStore articles, Answer answer) {
    this.search = search;
    this.articles = articles;
    this.answer = answer;
  }

  @GET
  @Operation(
      operationId = "listArticles",
      summary = "Searches articles",
      description =
          "All filters together. from and to go by the publication date, and by the event date"
              + " where that is unknown. Words are looked for in headline, names and the first"
              + " 100000 characters of the text. total is exact up to 10000, and up to 1000 where words"
              + " are looked for: by relevance the newest 1000 matches are listed, by date all.")
  @APIResponse(
      responseCode = "200",
      description = "A page of articles",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ArticlePage.class),
              examples = @ExampleObject(name = "page", ref = "#/components/examples/articles")))
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  @APIResponse(ref = "#/components/responses/unavailable", responseCode = "503")
  public ArticlePage list(
      @BeanParam ArticleFilterParameters filters, @BeanParam ArticleParameters parameters) {
    return search.search(parameters.query(filters.filters()));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getArticle", summary = "Everything about an article")
  @APIResponse(
      responseCode = "200",
      description = "The article, in its newest revision",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = EnrichedArticle.class),
              examples = @ExampleObject(name = "article", ref = "#/components/examples/article")))
  @APIResponse(ref = "#/components/responses/notFound", responseCode = "404")
  public Response get(@RestPath String id, @Context Request request) {
    return answer.to(request, articles.find(id).orElseThrow(() -> new NotFound("article", id)));
  }
}
