package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Story;
import java.util.List;

/** What the fold of one article brought forth: the article, and each story that it changed. */
public record Folded(EnrichedArticle article, List<Story> stories) {}
