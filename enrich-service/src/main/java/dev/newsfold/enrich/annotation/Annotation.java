package dev.newsfold.enrich.annotation;

/** What came of annotating a raw article. */
public sealed interface Annotation {

  /** It can be folded. */
  record Annotated(AnnotatedArticle article) implements Annotation {}

  /**
   * It cannot.
   *
   * @param code the kind of reason, such as {@code no-main-text}
   * @param reason a sentence that names the article and what is wrong with it
   */
  record Refused(String code, String reason) implements Annotation {}
}
