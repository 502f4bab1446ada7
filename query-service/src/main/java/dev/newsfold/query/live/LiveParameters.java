package dev.newsfold.query.live;

import dev.newsfold.query.search.ArticleFilters;
import dev.newsfold.query.search.DateRange;
import dev.newsfold.query.search.Filters;
import dev.newsfold.query.search.StoryFilters;
import dev.newsfold.query.search.TagFilter;
import dev.newsfold.query.search.TagKind;
import dev.newsfold.query.search.Words;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a watcher wants to see; the filters that articles and stories have in common. */
record LiveParameters(
    @Parameter(description = "Words, as in web search.", example = "pantsir -ukraine") @RestQuery
        @Nullable String q,
    @Parameter(description = "First day, as in lists.", example = "2021-01-01") @RestQuery
        @Nullable String from,
    @Parameter(description = "Last day, as in lists.", example = "2021-12-31") @RestQuery
        @Nullable String to,
    @Parameter(description = "Id or name of a person.", example = "Ada Lovelace") @RestQuery
        @Nullable List<String> person,
    @Parameter(description = "Id or name of an organisation.", example = "IAEA") @RestQuery
        @Nullable List<String> organisation,
    @Parameter(description = "Id or name of a place.", example = "Vienna") @RestQuery
        @Nullable List<String> place,
    @Parameter(description = "Id or name of a subject.", example = "politics and government")
        @RestQuery
        @Nullable List<String> subject,
    @Parameter(description = "Id or name of an event type.", example = "CONSULT") @RestQuery
        @Nullable List<String> eventType,
    @Parameter(description = "ISO 639-1 code.", example = "en") @RestQuery
        @Nullable String language) {

  Watched watched() {
    List<TagFilter> tags =
        Stream.of(
                TagFilter.parse(TagKind.PERSON, person),
                TagFilter.parse(TagKind.ORGANISATION, organisation),
                TagFilter.parse(TagKind.PLACE, place),
                TagFilter.parse(TagKind.SUBJECT, subject),
                TagFilter.parse(TagKind.EVENT_TYPE, eventType))
            .flatMap(List::stream)
            .toList();
    Filters filters = new Filters(Words.parse(q), DateRange.parse(from, to), tags, language);
    return new Watched(new ArticleFilters(filters, null, false), new StoryFilters(filters));
  }
}
