package dev.newsfold.enrich.sketch;

import dev.newsfold.enrich.annotation.Annotate;
import dev.newsfold.enrich.annotation.AnnotatedArticle;

/**
 * An article on its way to the fold, with what the fold reads of it.
 *
 * @param annotator the {@link Annotate#VERSION} of the release that annotated it; 0 where that did
 *     not say
 */
public record SketchedArticle(AnnotatedArticle article, Sketch sketch, int annotator) {

  /** Annotated by this release. */
  public SketchedArticle(AnnotatedArticle article, Sketch sketch) {
    this(article, sketch, Annotate.VERSION);
  }
}
