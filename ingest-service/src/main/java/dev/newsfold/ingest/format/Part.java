package dev.newsfold.ingest.format;

import org.jspecify.annotations.Nullable;

/** What a reader makes of a part of a document. */
public sealed interface Part {

  /** Where in the document, such as {@code line 3}; null for the whole of it. */
  @Nullable String place();

  /** An article. */
  record Found(@Nullable String place, FoundArticle article) implements Part {}

  /**
   * A part that cannot be used.
   *
   * @param reason what is wrong, as the predicate of a sentence whose subject is the part
   * @param input the part as found, where it is not the whole document
   */
  record Rejected(@Nullable String place, RejectionCode code, String reason, @Nullable String input)
      implements Part {}
}
