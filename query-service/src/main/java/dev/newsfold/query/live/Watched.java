package dev.newsfold.query.live;

import dev.newsfold.query.search.ArticleFilters;
import dev.newsfold.query.search.StoryFilters;

/** Which articles and stories a watcher is told of. */
record Watched(ArticleFilters articles, StoryFilters stories) {}
