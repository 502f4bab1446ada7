package dev.newsfold.contracts;

import dev.newsfold.contracts.Topic.Cleanup;
import java.time.Duration;
import java.util.List;

/**
 * Every topic of Newsfold, with its partitions and its retention: they stand here and nowhere else.
 */
public final class Topics {

  public static final String ARTICLES_RAW = "articles.raw";
  public static final String ARTICLES_ENRICHED = "articles.enriched";
  public static final String ARTICLES_REJECTED = "articles.rejected";
  public static final String STORIES = "stories";
  public static final String CORRECTIONS = "corrections";
  public static final String INGEST_FILES = "ingest.files";
  public static final String INGEST_FEEDS = "ingest.feeds";

  /** A story names its articles with the evidence for each, so its record grows with the story. */
  private static final int LARGE = 8 * 1024 * 1024;

  private static final int DEFAULT = 1024 * 1024;

  /**
   * {@link RawArticle}, keyed by article id. What enrichment can be run again from, so kept for
   * good.
   */
  public static final Topic RAW =
      new Topic(ARTICLES_RAW, 6, Cleanup.DELETE, null, LARGE, "dev.newsfold.article.received");

  /** {@link EnrichedArticle}, keyed by article id: every revision, so not compacted. */
  public static final Topic ENRICHED =
      new Topic(ARTICLES_ENRICHED, 6, Cleanup.DELETE, null, LARGE, "dev.newsfold.article.enriched");

  /** {@link Story}, keyed by story id: the newest version of each. */
  public static final Topic STORY =
      new Topic(STORIES, 6, Cleanup.COMPACT, null, LARGE, "dev.newsfold.story.changed");

  /**
   * {@link Correction}, keyed by language, as they are folded. An editor's word outlives a replay,
   * so kept for good; one partition, so that one correction that takes back another comes after it.
   */
  public static final Topic CORRECTION =
      new Topic(CORRECTIONS, 1, Cleanup.DELETE, null, LARGE, "dev.newsfold.correction.made");

  /** {@link Rejection}, keyed by rejection id. */
  public static final Topic REJECTED =
      new Topic(
          ARTICLES_REJECTED,
          1,
          Cleanup.DELETE,
          Duration.ofDays(90),
          LARGE,
          "dev.newsfold.article.rejected");

  /** {@link FileReport}, keyed by file id: what ingest remembers of the files it took. */
  public static final Topic FILES =
      new Topic(INGEST_FILES, 1, Cleanup.COMPACT, null, LARGE, "dev.newsfold.file.taken");

  /** {@link FeedState}, keyed by feed id: what ingest remembers of the feeds it polls. */
  public static final Topic FEEDS =
      new Topic(INGEST_FEEDS, 1, Cleanup.COMPACT, null, DEFAULT, "dev.newsfold.feed.changed");

  public static final List<Topic> ALL =
      List.of(RAW, ENRICHED, STORY, CORRECTION, REJECTED, FILES, FEEDS);

  private Topics() {}
}
