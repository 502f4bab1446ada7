package dev.newsfold.query.tag;

import dev.newsfold.query.problem.NotFound;
import dev.newsfold.query.search.Choice;
import dev.newsfold.query.search.Page;
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

/** Answers for tags. */
@Path("/api/tags")
@Tag(name = "Tags")
@Blocking
class TagResource {

  private final TagStore tags;
  private final PortraitStore portraits;
  private final CompanyStore companies;
  private final PlaceStore places;
  private final Answer answer;

  TagResource(
      TagStore tags,
      PortraitStore portraits,
      CompanyStore companies,
      PlaceStore places,
      Answer answer) {
    this.tags = tags;
    this.portraits = portraits;
    this.companies = companies;
    this.places = places;
    this.answer = answer;
  }

  @GET
  @Operation(operationId = "listTags", summary = "Lists tags, the most used first")
  @APIResponse(
      responseCode = "200",
      description = "A page of tags",
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(name = "page", ref = "#/components/examples/tags")))
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  public Page<TagView> list(@BeanParam TagParameters parameters) {
    return tags.list(parameters.query());
  }

  @GET
  @Path("/company")
  @Operation(
      operationId = "listCompany",
      summary = "Which tags of a type appear together",
      description = "Counted over the 1000 newest stories.")
  @APIResponse(
      responseCode = "200",
      description = "The most frequent tags, and the pairs of them that stories share",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Company.class),
              examples = @ExampleObject(name = "company", ref = "#/components/examples/company")))
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  public Response company(@BeanParam CompanyParameters parameters, @Context Request request) {
    return answer.to(request, companies.among(parameters.parsed()));
  }

  @GET
  @Path("/places")
  @Operation(
      operationId = "mapPlaces",
      summary = "Where the newest stories take place",
      description = "Counted over the 1000 newest stories.")
  @APIResponse(
      responseCode = "200",
      description = "The most frequent places that are known by their coordinates",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PlaceMap.class),
              examples = @ExampleObject(name = "places", ref = "#/components/examples/places")))
  public Response places(@Context Request request) {
    return answer.to(request, places.ofAll());
  }

  @GET
  @Path("/{type}/{id}")
  @Operation(
      operationId = "getTag",
      summary = "When, where and with whom a tag appears",
      description = "Counted over its 1000 newest stories.")
  @APIResponse(
      responseCode = "200",
      description = "The tag",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TagPortrait.class),
              examples = @ExampleObject(name = "tag", ref = "#/components/examples/tag")))
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  @APIResponse(ref = "#/components/responses/notFound", responseCode = "404")
  public Response get(@RestPath String type, @RestPath String id, @Context Request request) {
    TagType kind = Choice.parse("type", type, TagType.class);
    return answer.to(request, portraits.find(kind, id).orElseThrow(() -> new NotFound("tag", id)));
  }
}
