package dev.newsfold.query.tag;

import dev.newsfold.query.search.Choice;
import dev.newsfold.query.search.InvalidParameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of the company that tags keep. */
record CompanyParameters(
    @Parameter(
            description = "person, organisation, place, subject or eventType.",
            required = true,
            example = "person")
        @RestQuery
        @Nullable String type) {

  TagType parsed() {
    if (type == null) {
      throw new InvalidParameter("type", "type is missing: person, organisation, place …");
    }
    return Choice.parse("type", type, TagType.class);
  }
}
