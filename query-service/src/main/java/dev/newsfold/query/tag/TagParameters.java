package dev.newsfold.query.tag;

import dev.newsfold.query.search.Choice;
import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.InvalidParameter;
import dev.newsfold.query.search.Limit;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of tags. */
record TagParameters(
    @Parameter(
            description = "person, organisation, place, subject or eventType.",
            required = true,
            example = "person")
        @RestQuery
        @Nullable String type,
    @Parameter(description = "Part of the name, whatever its case and accents.", example = "love")
        @RestQuery
        @Nullable String q,
    @Parameter(description = "Items a page, 1 to 200.", example = "20") @RestQuery
        @Nullable String limit,
    @Parameter(description = "next of the page before.") @RestQuery @Nullable String cursor) {

  TagQuery query() {
    if (type == null) {
      throw new InvalidParameter("type", "type is missing: person, organisation, place …");
    }
    if (q != null && q.indexOf('\0') >= 0) {
      throw new InvalidParameter("q", "q contains a NUL character");
    }
    TagType kind = Choice.parse("type", type, TagType.class);
    String part = q == null || q.isBlank() ? null : q.strip();
    return new TagQuery(
        kind,
        part,
        Limit.parse(limit),
        Cursor.parse(cursor, TagQuery.question(kind, part), TagStore.MOST_USED.size()));
  }
}
