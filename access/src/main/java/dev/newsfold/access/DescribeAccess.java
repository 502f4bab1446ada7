package dev.newsfold.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says in the description of each service how to show a key, and what comes without one. */
@OpenApiFilter(RunStage.BUILD)
public class DescribeAccess implements OASFilter {

  private static final String SCHEME = "key";

  private static final Map<String, String> REFUSALS =
      Map.of(
          "401", "A key is needed, or the one that was sent is not known",
          "403", "The roles of the key do not include this call",
          "429", "Too many requests, or too many wrong keys; Retry-After says when to go on");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Components components = document.getComponents();
    if (components == null) {
      components = OASFactory.createComponents();
      document.setComponents(components);
    }
    components.addSecurityScheme(
        SCHEME,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .description(
                "A key of newsfold key add, or a token of the OpenID provider; on loopback without"
                    + " keys nothing is asked for."));
    for (Map.Entry<String, String> refusal : REFUSALS.entrySet()) {
      components.addResponse("refused" + refusal.getKey(), response(refusal.getValue()));
    }
    document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SCHEME));
    if (document.getPaths() != null) {
      document.getPaths().getPathItems().values().forEach(DescribeAccess::describe);
    }
  }

  private static void describe(PathItem path) {
    for (Operation operation : path.getOperations().values()) {
      APIResponses responses = operation.getResponses();
      for (String status : REFUSALS.keySet()) {
        if (responses != null && responses.getAPIResponse(status) == null) {
          responses.addAPIResponse(
              status,
              OASFactory.createAPIResponse().ref("#/components/responses/refused" + status));
        }
      }
    }
  }

  private static APIResponse response(String description) {
    return OASFactory.createAPIResponse()
        .description(description)
        .content(
            OASFactory.createContent()
                .addMediaType("application/problem+json", OASFactory.createMediaType()));
  }
}
