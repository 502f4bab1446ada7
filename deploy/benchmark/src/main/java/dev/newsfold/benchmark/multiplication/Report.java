package dev.newsfold.benchmark.multiplication;

import dev.newsfold.enrich.annotation.AnnotatedArticle;
import dev.newsfold.enrich.sketch.SketchedArticle;
import org.jspecify.annotations.Nullable;

/**
 * An article and the event that it is about.
 *
 * @param template the real article that it is made from
 * @param event a name of the event
 * @param reports how many reports the event gets in all
 * @param copyOf the id of the report that it is a copy of
 * @param key what the words of the event are drawn by
 */
public record Report(
    SketchedArticle article,
    AnnotatedArticle template,
    String event,
    int reports,
    @Nullable String copyOf,
    long key) {}
