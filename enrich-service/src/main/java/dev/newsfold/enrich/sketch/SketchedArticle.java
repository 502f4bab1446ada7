package dev.newsfold.enrich.sketch;

import dev.newsfold.enrich.annotation.AnnotatedArticle;

/** An article on its way to the fold, with what the fold reads of it. */
public record SketchedArticle(AnnotatedArticle article, Sketch sketch) {}
