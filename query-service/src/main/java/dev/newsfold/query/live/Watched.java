package dev.newsfold.query.live;

import dev.newsfold.query.article.ArticleFilters;
import dev.newsfold.query.story.StoryFilters;

/** Which articles and stories a watcher is told of. */
record Watched(ArticleFilters articles, StoryFilters stories) {}
