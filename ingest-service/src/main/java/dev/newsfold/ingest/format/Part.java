package dev.newsfold.ingest.format;

import org.jspecify.annotations.Nullable;

/** What a reader makes of a part of a document. */
public sealed interface Part {

  /** Where in the document, such as {@code line 3}; null for the whole of it. */
  @Nullable String place();

  /**
   * The part as seen from the container that its document is held in.
   *
   * @param outer the document's place in that container
   * @param said what the container says of the article where its document is silent
   */
  Part inside(@Nullable String outer, Statements said);

  /** An article. */
  record Found(@Nullable String place, FoundArticle article) implements Part {
    @Override
    public Part inside(@Nullable String outer, Statements said) {
      return new Found(Place.inside(outer, place), article.with(said));
    }
  }

  /**
   * A part that cannot be used.
   *
   * @param reason what is wrong, as the predicate of a sentence whose subject is the part
   * @param input the part as found, where it is not the whole document
   */
  record Rejected(@Nullable String place, RejectionCode code, String reason, @Nullable String input)
      implements Part {
    @Override
    public Part inside(@Nullable String outer, Statements said) {
      return new Rejected(Place.inside(outer, place), code, reason, input);
    }
  }
}
