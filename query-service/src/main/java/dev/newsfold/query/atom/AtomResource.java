package dev.newsfold.query.atom;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.query.article.ArticleFilterParameters;
import dev.newsfold.query.article.ArticleList;
import dev.newsfold.query.search.ArticleFilters;
import dev.newsfold.query.search.Page;
import dev.newsfold.query.search.Words;
import dev.newsfold.query.web.Answer;
import dev.newsfold.query.web.TagUri;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers with feeds. */
@Path("/api/articles.atom")
@Tag(name = "Articles")
@Blocking
class AtomResource {

  private static final String CURSOR = "cursor";

  /** What says which page it is, and not which search. */
  private static final Set<String> OF_A_PAGE = Set.of(CURSOR, "limit", "sort");

  private final ArticleList list;
  private final Answer answer;

  AtomResource(ArticleList list, Answer answer) {
    this.list = list;
    this.answer = answer;
  }

  @GET
  @Operation(
      operationId = "feedArticles",
      summary = "Any search of articles as an Atom feed",
      description =
          "RFC 4287, a page at a time with next links (RFC 5005). Ids of feed and entries stay;"
              + " updated is when the revision came in. Answers 304 to who has the same already.")
  @APIResponse(
      responseCode = "200",
      description = "A page of the feed",
      content =
          @Content(
              mediaType = AtomDocument.MEDIA_TYPE,
              examples = @ExampleObject(name = "feed", ref = "#/components/examples/feed")))
  @APIResponse(responseCode = "304", description = "The same as the client has")
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  public Response feed(
      @BeanParam ArticleFilterParameters filters,
      @BeanParam AtomParameters parameters,
      @Context UriInfo address,
      @Context Request request) {
    ArticleFilters wanted = filters.filters();
    Page<EnrichedArticle> page =
        list.page(wanted, parameters.chosenSort(), parameters.limit(), parameters.cursor());
    UriBuilder here = address.getRequestUriBuilder();
    URI first = here.clone().replaceQueryParam(CURSOR).build();
    URI next =
        page.next() == null ? null : here.clone().replaceQueryParam(CURSOR, page.next()).build();
    AtomFeed feed =
        new AtomFeed(
            TagUri.ofSearch(search(address)),
            title(wanted),
            address.getRequestUri(),
            first,
            next,
            address.getBaseUri().resolve("/"),
            page.items());
    return answer.to(request, AtomDocument.of(feed), AtomDocument.MEDIA_TYPE);
  }

  /** The same for the same search, in whatever order its parameters come. */
  private static String search(UriInfo address) {
    return address.getQueryParameters().entrySet().stream()
        .filter(parameter -> !OF_A_PAGE.contains(parameter.getKey()))
        .flatMap(
            parameter ->
                parameter.getValue().stream()
                    .map(value -> parameter.getKey() + "=" + encoded(value)))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String title(ArticleFilters filters) {
    Words words = filters.shared().words();
    return words == null ? "Newsfold: articles" : "Newsfold: " + words.text();
  }
}
