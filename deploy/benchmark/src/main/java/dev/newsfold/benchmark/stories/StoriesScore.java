package dev.newsfold.benchmark.stories;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.newsfold.benchmark.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * How well the articles of a file were folded into stories.
 *
 * @param events how many stories are right
 * @param seconds of annotating and folding, the loading of models apart
 * @param agreement of the stories in a shuffled order with those in order, by B-cubed
 */
@JsonPropertyOrder({"file", "articles", "events", "bcubed", "pairwise", "seconds", "agreement"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoriesScore(
    String file,
    int articles,
    int events,
    Score bcubed,
    Score pairwise,
    double seconds,
    @Nullable Score agreement) {}
