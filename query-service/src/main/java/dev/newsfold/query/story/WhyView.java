package dev.newsfold.query.story;

import dev.newsfold.contracts.Placement.CorrectedBy;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Placement.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For each article of a story, what put it there. */
record WhyView(String id, String headline, List<PlacedArticle> articles) {

  WhyView {
    articles = List.copyOf(articles);
  }

  /** An article and its evidence. */
  record PlacedArticle(
      String id,
      @Nullable String headline,
      @Nullable String source,
      @Nullable String copyOf,
      Evidence placement) {}

  /**
   * How an article was placed.
   *
   * @param comparedWith the article of the story that speaks most for it; null while it is alone
   * @param runnerUp the story that came next; null where no other came into question
   * @param correctedBy the correction that put it there; null where no editor did
   */
  record Evidence(
      Decision decision,
      @Nullable ComparedArticle comparedWith,
      double score,
      double threshold,
      List<Signal> signals,
      @Nullable NextStory runnerUp,
      @Nullable CorrectedBy correctedBy) {

    Evidence {
      signals = List.copyOf(signals);
    }
  }

  /** The article that another one was compared with. */
  record ComparedArticle(String id, @Nullable String headline, @Nullable String source) {}

  /**
   * The next best story.
   *
   * @param articleId its article that came closest
   * @param veto what spoke against it whatever the score, null if only the score did
   */
  record NextStory(
      String storyId,
      @Nullable String headline,
      String articleId,
      double score,
      @Nullable String veto) {}
}
