package dev.newsfold.query.article;

import dev.newsfold.query.search.ArticleFilters;
import dev.newsfold.query.search.Choice;
import dev.newsfold.query.search.DateRange;
import dev.newsfold.query.search.Filters;
import dev.newsfold.query.search.TagFilter;
import dev.newsfold.query.search.TagKind;
import dev.newsfold.query.search.Words;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which articles are asked for, the same in every call. */
public record ArticleFilterParameters(
    @Parameter(
            description =
                "Words as in web search: all of them, \"a phrase\", or, -without. English words are"
                    + " found by their stem.",
            example = "pantsir -ukraine")
        @RestQuery
        @Nullable String q,
    @Parameter(
            description = "First day: of publication, or of the event where that is unknown.",
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
    @Parameter(description = "Name of an outlet.", example = "Example News") @RestQuery
        @Nullable List<String> source,
    @Parameter(description = "ISO 639-1 code, und where unknown.", example = "en") @RestQuery
        @Nullable String language,
    @Parameter(description = "Id of a story.") @RestQuery @Nullable String story,
    @Parameter(description = "include (preset) or exclude copies.", example = "exclude") @RestQuery
        @Nullable String copies) {

  /** The same, checked. */
  public ArticleFilters filters() {
    List<TagFilter> tags =
        Stream.of(
                TagFilter.parse(TagKind.PERSON, person),
                TagFilter.parse(TagKind.ORGANISATION, organisation),
                TagFilter.parse(TagKind.PLACE, place),
                TagFilter.parse(TagKind.SUBJECT, subject),
                TagFilter.parse(TagKind.EVENT_TYPE, eventType),
                TagFilter.parse(TagKind.SOURCE, source))
            .flatMap(List::stream)
            .toList();
    return new ArticleFilters(
        new Filters(Words.parse(q), DateRange.parse(from, to), tags, language),
        story,
        Choice.parse("copies", copies, Copies.INCLUDE) == Copies.EXCLUDE);
  }
}
