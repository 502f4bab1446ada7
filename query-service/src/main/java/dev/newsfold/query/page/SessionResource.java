package dev.newsfold.query.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.access.Session;
import dev.newsfold.access.SignIn;
import dev.newsfold.access.SignIn.Outcome;
import dev.newsfold.query.search.InvalidParameter;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signs the reader of the page in and out. */
@Path("/api/session")
@Tag(name = "Page")
@Blocking
class SessionResource {

  private static final String KEY = "key";

  private final SignIn signIn;
  private final ObjectMapper mapper;

  SessionResource(SignIn signIn, ObjectMapper mapper) {
    this.signIn = signIn;
    this.mapper = mapper;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "signIn",
      summary = "Begins a session of the page",
      description =
          "Takes {\"key\": …} and sets a cookie that scripts cannot read and other sites do not"
              + " send. Programs send the key itself instead.")
  @APIResponse(responseCode = "204", description = "The browser is signed in until it is closed")
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  public Response begin(@Nullable String body, @Context RoutingContext call) {
    String key = key(body);
    Outcome outcome = signIn.with(key, call);
    if (outcome instanceof Outcome.TooOften tooOften) {
      throw new WebApplicationException(
          "too many wrong keys came from here",
          Response.status(Status.TOO_MANY_REQUESTS)
              .header(HttpHeaders.RETRY_AFTER, tooOften.until().toSeconds() + 1)
              .build());
    }
    if (outcome instanceof Outcome.Unknown) {
      throw new WebApplicationException("the key is not known", Status.UNAUTHORIZED);
    }
    return Response.noContent().cookie(cookie(call).value(key).build()).build();
  }

  @DELETE
  @Operation(operationId = "signOut", summary = "Ends the session of the page")
  @APIResponse(responseCode = "204", description = "The browser is signed out")
  public Response end(@Context RoutingContext call) {
    return Response.noContent().cookie(cookie(call).value("").maxAge(0).build()).build();
  }

  private String key(@Nullable String body) {
    try {
      return mapper.readTree(body == null ? "" : body).path(KEY).asText("").strip();
    } catch (JsonProcessingException e) {
      // What is wrong with it would say what stands in it.
      throw new InvalidParameter("body", "body is no JSON");
    }
  }

  private static NewCookie.Builder cookie(RoutingContext call) {
    return new NewCookie.Builder(Session.COOKIE)
        .path("/")
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.STRICT)
        .secure("https".equals(call.request().scheme()));
  }
}
