package dev.newsfold.benchmark.searching;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Story.StoryArticle;
import java.util.ArrayList;
import java.util.List;

/** A story whose reports come in one after the other. */
final class MadeStory {

  private final EnrichedArticle first;
  private final long sequence;
  private final List<StoryArticle> articles = new ArrayList<>();

  MadeStory(EnrichedArticle first, long sequence) {
    this.first = first;
    this.sequence = sequence;
  }

  EnrichedArticle first() {
    return first;
  }

  long sequence() {
    return sequence;
  }

  void add(EnrichedArticle article) {
    articles.add(Rows.inStory(article));
  }

  List<StoryArticle> articles() {
    return articles;
  }

  int independentReports() {
    return (int) articles.stream().filter(article -> article.copyOf() == null).count();
  }
}
