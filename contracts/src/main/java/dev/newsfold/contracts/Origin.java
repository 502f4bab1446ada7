package dev.newsfold.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where an article came from.
 *
 * @param file the name of the dropped or uploaded file, or the feed's address
 * @param fileId the id under which ingest answers for the file
 * @param place the article's place in a container of many, such as {@code line 3}
 */
public record Origin(
    Via via, @Nullable String file, @Nullable String fileId, @Nullable String place) {

  /** The door that an article came in by. */
  public enum Via {
    @JsonProperty("inbox")
    INBOX,
    @JsonProperty("rest")
    REST,
    @JsonProperty("feed")
    FEED
  }
}
