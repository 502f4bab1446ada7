package dev.newsfold.query.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.query.live.ChangeLog;
import dev.newsfold.query.problem.Conflict;
import dev.newsfold.query.problem.NotFound;
import dev.newsfold.query.search.Limit;
import dev.newsfold.query.search.Page;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Takes in webhooks, and answers for them and for what could not be sent. */
@Path("/api/webhooks")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class WebhookResource {

  private final WebhookStore webhooks;
  private final FailureStore failures;
  private final ChangeLog log;
  private final ObjectMapper mapper;
  private final WebhookConfiguration configuration;

  WebhookResource(
      WebhookStore webhooks,
      FailureStore failures,
      ChangeLog log,
      ObjectMapper mapper,
      WebhookConfiguration configuration) {
    this.webhooks = webhooks;
    this.failures = failures;
    this.log = log;
    this.mapper = mapper;
    this.configuration = configuration;
  }

  /** How many deliveries go out again. */
  record Redelivered(int redelivered) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addWebhook",
      summary = "Tells an address of changes",
      description =
          "url, and beside it the parameters of /api/live. From now on each change that passes them"
              + " is sent by POST, signed as Standard Webhooks 1.0 has it (webhook-id,"
              + " webhook-timestamp, webhook-signature), at least once and in order: a repetition"
              + " has the same webhook-id. What is not answered with 2xx is tried again, later each"
              + " time; what follows waits for it until it is given up. Only this answer has the"
              + " secret. Addresses that are not public are refused unless the configuration allows"
              + " them.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(name = "webhook", ref = "#/components/examples/newWebhook")))
  @APIResponse(
      responseCode = "201",
      description = "It is told from now on",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(name = "webhook", ref = "#/components/examples/addedWebhook")))
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  @APIResponse(responseCode = "409", description = "There are as many as may be")
  public Response post(@Nullable String body) {
    WebhookRequest request = WebhookRequest.parse(body, mapper);
    request.check(new ReceiverLookup(configuration.allowPrivateAddresses()));
    String id = "w-" + UUID.randomUUID();
    String secret = Signature.newSecret();
    if (!webhooks.add(id, request, secret, log.kept().last(), configuration.most())) {
      throw new Conflict(
          "url", "there are %d webhooks already: delete one".formatted(configuration.most()));
    }
    return Response.created(URI.create("/api/webhooks/" + id))
        .entity(find(id).withSecret(secret))
        .build();
  }

  @GET
  @Operation(operationId = "listWebhooks", summary = "All webhooks")
  @APIResponse(
      responseCode = "200",
      description = "All of them, without their secrets",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "webhooks", ref = "#/components/examples/webhooks")))
  public Page<WebhookView> list() {
    List<WebhookView> all = webhooks.all();
    return new Page<>(all, null, all.size(), true);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getWebhook", summary = "A webhook, and how far it is")
  @APIResponse(
      responseCode = "200",
      description = "The webhook, without its secret",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "webhook", ref = "#/components/examples/webhook")))
  @APIResponse(ref = "#/components/responses/notFound", responseCode = "404")
  public WebhookView get(@RestPath String id) {
    return find(id);
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "removeWebhook", summary = "Tells it no more")
  @APIResponse(responseCode = "204", description = "Nothing is sent any more")
  @APIResponse(ref = "#/components/responses/notFound", responseCode = "404")
  public void delete(@RestPath String id) {
    if (!webhooks.remove(id)) {
      throw new NotFound("webhook", id);
    }
  }

  @GET
  @Path("/{id}/failures")
  @Operation(
      operationId = "listFailures",
      summary = "The deliveries that were given up",
      description = "In their order, with what came of the last attempt.")
  @APIResponse(
      responseCode = "200",
      description = "A page of them",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "failures", ref = "#/components/examples/failures")))
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  @APIResponse(ref = "#/components/responses/notFound", responseCode = "404")
  public Page<FailureView> failures(@RestPath String id, @BeanParam FailureParameters parameters) {
    return failures.list(find(id).id(), Limit.parse(parameters.limit()), parameters.cursor());
  }

  @POST
  @Path("/{id}/failures/redeliver")
  @Operation(
      operationId = "redeliverAll",
      summary = "Sends again what was given up",
      description = "All of it, in order, before what is waiting.")
  @APIResponse(
      responseCode = "202",
      description = "How many go out again",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(name = "redelivered", ref = "#/components/examples/redelivered")))
  @APIResponse(ref = "#/components/responses/notFound", responseCode = "404")
  public Response redeliverAll(@RestPath String id) {
    return Response.accepted(new Redelivered(failures.redeliver(find(id).id(), null))).build();
  }

  @POST
  @Path("/{id}/failures/{delivery}/redeliver")
  @Operation(operationId = "redeliver", summary = "Sends one delivery again that was given up")
  @APIResponse(
      responseCode = "202",
      description = "It goes out again",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(name = "redelivered", ref = "#/components/examples/redelivered")))
  @APIResponse(ref = "#/components/responses/notFound", responseCode = "404")
  public Response redeliver(@RestPath String id, @RestPath long delivery) {
    int redelivered = failures.redeliver(find(id).id(), delivery);
    if (redelivered == 0) {
      throw new NotFound("failed delivery", Long.toString(delivery));
    }
    return Response.accepted(new Redelivered(redelivered)).build();
  }

  private WebhookView find(String id) {
    return webhooks.find(id).orElseThrow(() -> new NotFound("webhook", id));
  }
}
