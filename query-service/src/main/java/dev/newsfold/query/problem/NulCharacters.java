package dev.newsfold.query.problem;

import dev.newsfold.query.search.InvalidParameter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses U+0000 in an address: PostgreSQL has no such text, so nothing can be called by it. */
final class NulCharacters {

  @ServerRequestFilter
  void refuse(ContainerRequestContext request) {
    refuse(request.getUriInfo().getPathParameters());
    refuse(request.getUriInfo().getQueryParameters());
  }

  private static void refuse(MultivaluedMap<String, String> parameters) {
    parameters.forEach(
        (name, values) -> {
          if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw new InvalidParameter(name, name + " contains a NUL character");
          }
        });
  }
}
