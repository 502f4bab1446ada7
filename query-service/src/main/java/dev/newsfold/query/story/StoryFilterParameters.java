package dev.newsfold.query.story;

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

/** The query parameters that say which stories are asked for, the same in every call. */
public record StoryFilterParameters(
    @Parameter(
            description = "Words that an article of the story contains, as in web search.",
            example = "pantsir -ukraine")
        @RestQuery
        @Nullable String q,
    @Parameter(
            description =
                "First day: of the newest publication, or of the event where that is unknown.",
            example = "2021-01-01")
        @RestQuery
        @Nullable String from,
    @Parameter(description = "Last day, included; like from.", example = "2021-12-31") @RestQuery
        @Nullable String to,
    @Parameter(
            description = "Id or name of a person; repeated: all of them.",
            example = "Ada Lovelace")
        @RestQuery
        @Nullable List<String> person,
    @Parameter(description = "Id or name of an organisation.", example = "IAEA") @RestQuery
        @Nullable List<String> organisation,
    @Parameter(description = "Id or name of a place.", example = "Vienna") @RestQuery
        @Nullable List<String> place,
    @Parameter(
            description = "Id (IPTC Media Topic) or name of a subject.",
            example = "politics and government")
        @RestQuery
        @Nullable List<String> subject,
    @Parameter(description = "Id (PLOVER) or name of an event type.", example = "CONSULT")
        @RestQuery
        @Nullable List<String> eventType,
    @Parameter(description = "ISO 639-1 code, und where unknown.", example = "en") @RestQuery
        @Nullable String language) {

  /** The same, checked. */
  public StoryFilters filters() {
    List<TagFilter> tags =
        Stream.of(
                TagFilter.parse(TagKind.PERSON, person),
                TagFilter.parse(TagKind.ORGANISATION, organisation),
                TagFilter.parse(TagKind.PLACE, place),
                TagFilter.parse(TagKind.SUBJECT, subject),
                TagFilter.parse(TagKind.EVENT_TYPE, eventType))
            .flatMap(List::stream)
            .toList();
    return new StoryFilters(new Filters(Words.parse(q), DateRange.parse(from, to), tags, language));
  }
}
