package dev.newsfold.ingest.feed;

import dev.newsfold.ingest.format.Document;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking for an address. */
sealed interface Fetched {

  /**
   * A document, named by its address.
   *
   * @param permanent where permanent redirects led, the address itself where there were none
   */
  record Content(
      Document document, @Nullable String etag, @Nullable String lastModified, WebAddress permanent)
      implements Fetched {}

  /** The document is still the one that the validators name. */
  record NotModified(WebAddress permanent) implements Fetched {}

  /** The server says that there will be no document here any more. */
  record Gone() implements Fetched {}

  /**
   * No document.
   *
   * @param reason as the predicate of a sentence whose subject is the address
   * @param isPassing whether it is worth asking again soon
   * @param retryAfter how long the server wants to be left alone
   */
  record Failed(String reason, boolean isPassing, @Nullable Duration retryAfter)
      implements Fetched {}
}
