package dev.newsfold.query.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives lists an entity tag, too: a client that asks again hears that nothing has changed. */
final class ConditionalAnswers {

  private final Answer answer;

  ConditionalAnswers(Answer answer) {
    this.answer = answer;
  }

  @ServerResponseFilter
  void tag(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getMethod().equals(HttpMethod.GET)
        && response.getStatus() == Status.OK.getStatusCode()
        && response.getEntity() instanceof Record view
        && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
      Response conditional = answer.to(request.getRequest(), view);
      response.setStatus(conditional.getStatus());
      response.setEntity(conditional.getEntity());
      response.getHeaders().putAll(conditional.getHeaders());
    }
  }
}
