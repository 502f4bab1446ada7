package dev.newsfold.local.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.http.RestClient.Answer;
import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.util.Optional;

/**
 * How far searches are behind what is stored.
 *
 * @param stored the number of the last change that is stored
 * @param found that of the last change that searches find
 */
public record SearchProgress(long stored, long found) {

  /** Empty while searches are not answered. */
  public static Optional<SearchProgress> of(LocalSettings settings) throws IOException {
    Answer answer = RestClient.get(settings.query("/api/stream"));
    return answer.isOk() ? in(answer.body()) : Optional.empty();
  }

  /** From what {@code GET /api/stream} answers. */
  public static Optional<SearchProgress> in(JsonNode stream) {
    JsonNode search = stream.path("search");
    return search.path("found").isNumber()
        ? Optional.of(
            new SearchProgress(search.path("stored").asLong(), search.path("found").asLong()))
        : Optional.empty();
  }
}
