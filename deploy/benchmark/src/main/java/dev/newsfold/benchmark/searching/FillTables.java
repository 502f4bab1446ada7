package dev.newsfold.benchmark.searching;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newsfold.benchmark.multiplication.ArticleStream;
import dev.newsfold.benchmark.multiplication.FreshText;
import dev.newsfold.benchmark.multiplication.Report;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.enrich.stream.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fills the tables of the query service with articles that are made, as its projection would from
 * what enrich says of them, but for what enrich would have to read each text for.
 */
final class FillTables {

  private static final int BATCH = 1000;
  private static final int LEAD = 300;

  private static final Serde<EnrichedArticle> ARTICLES = Json.serde(EnrichedArticle.class);
  private static final Serde<Story> STORIES = Json.serde(Story.class);
  private static final Serde<ResolvedDate> DATES = Json.serde(ResolvedDate.class);
  private static final Serde<Placement> PLACEMENTS = Json.serde(Placement.class);

  private final Connection connection;
  private final ArticleStream stream;
  private final FreshText texts;
  private final Vocabulary vocabulary;
  private final Tags tags = new Tags();
  private final Map<String, MadeStory> open = new HashMap<>();
  private long stories;

  private final CopyRows revisions =
      new CopyRows("article_revision", "article_id, revision, document");
  private final CopyRows articles =
      new CopyRows(
          "article",
          "id, revision, language, headline, lead, source, url, published, event_date, copy_of,"
              + " story_id, received_at, keys, names");
  private final CopyRows storyRows =
      new CopyRows(
          "story",
          "id, version, sequence, language, state, headline, event_day, day, sort_at,"
              + " independent_reports, copies, storyline_id, storyline_name, updated_at, keys,"
              + " articles, facts");
  private final CopyRows storyArticles =
      new CopyRows(
          "story_article",
          "story_id, article_id, source, published, event_date, copy_of, placement");
  private final CopyRows tagNames = new CopyRows("benchmark_tag_name", "kind, id, name, articles");

  FillTables(Connection connection, ArticleStream stream, FreshText texts, Vocabulary vocabulary) {
    this.connection = connection;
    this.stream = stream;
    this.texts = texts;
    this.vocabulary = vocabulary;
  }

  void fill(int count, Progress progress) throws SQLException, IOException {
    execute(
        "create unlogged table benchmark_tag_name (kind text, id text, name text, articles int)");
    makeAndWrite(count, progress);
    execute(
        """
        insert into tag_name (kind, id, name, articles)
        select kind, id, name, sum(articles) from benchmark_tag_name group by kind, id, name""");
    execute(
        """
        insert into tag (kind, id, name, articles)
        select kind, id, (array_agg(name order by articles desc, name))[1], sum(articles)
        from tag_name group by kind, id""");
    execute("drop table benchmark_tag_name");
    execute("analyze");
    // The search index is made again for a database that has another identity.
    execute("delete from origin");
  }

  /** The database writes a batch while the next one is made. */
  private void makeAndWrite(int count, Progress progress) throws SQLException, IOException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try {
      Future<?> written = CompletableFuture.completedFuture(null);
      for (int made = 0; made < count; made++) {
        add(stream.nextReport());
        progress.step();
        if (made % BATCH == BATCH - 1) {
          written.get();
          written = writer.submit(writing(copy));
        }
      }
      written.get();
      open.values().forEach(this::add);
      writer.submit(writing(copy)).get();
    } catch (ExecutionException e) {
      throw new IOException("the tables cannot be filled", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the tables were filled");
    } finally {
      writer.shutdownNow();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Callable<Void> writing(CopyManager copy) {
    tags.flushTo(tagNames);
    List<CopyRows.Taken> batch =
        Stream.of(revisions, articles, storyRows, storyArticles, tagNames)
            .map(CopyRows::take)
            .toList();
    return () -> {
      for (CopyRows.Taken rows : batch) {
        rows.write(copy);
      }
      return null;
    };
  }

  private void add(Report report) {
    String headline = texts.of(report.template().headline(), report.key());
    String body = texts.of(report.template().body(), report.key());
    EnrichedArticle article = Rows.article(report, headline, body);
    List<Tags.Named> its = tags.of(article);
    tags.count(its);
    vocabulary.add(article, its);
    revisions.add(article.id(), 1, json(ARTICLES, article));
    articles.add(
        article.id(),
        1,
        article.language(),
        headline,
        body.substring(0, Math.min(LEAD, body.length())),
        article.source(),
        article.url(),
        json(DATES, article.published()),
        json(DATES, article.eventDate()),
        article.copyOf(),
        article.storyId(),
        article.receivedAt(),
        its.stream().map(Tags.Named::key).toList(),
        its.stream().filter(tag -> !tag.kind().equals("source")).map(Tags.Named::name).toList());
    addToStory(article, report.reports());
  }

  private void addToStory(EnrichedArticle article, int reports) {
    MadeStory story =
        open.computeIfAbsent(article.storyId(), id -> new MadeStory(article, ++stories));
    story.add(article);
    if (story.articles().size() == reports) {
      open.remove(article.storyId());
      add(story);
    }
  }

  private void add(MadeStory made) {
    Story story = Rows.facts(made);
    StoryArticle newest = made.articles().get(made.articles().size() - 1);
    Instant moment = Rows.moment(newest.published(), story.eventDate(), story.updatedAt());
    storyRows.add(
        story.id(),
        story.version(),
        story.sequence(),
        story.language(),
        "open",
        story.headline(),
        story.eventDate().date(),
        Rows.day(newest.published(), story.eventDate()),
        moment,
        story.independentReports(),
        story.copies(),
        story.storylineId(),
        story.storylineName(),
        story.updatedAt(),
        tags.of(made.first()).stream()
            .filter(tag -> !tag.kind().equals("source") && !tag.kind().equals("language"))
            .map(Tags.Named::key)
            .toList(),
        made.articles().stream().map(StoryArticle::id).toList(),
        json(STORIES, story));
    for (StoryArticle article : made.articles()) {
      storyArticles.add(
          story.id(),
          article.id(),
          article.source(),
          json(DATES, article.published()),
          json(DATES, article.eventDate()),
          article.copyOf(),
          json(PLACEMENTS, article.placement()));
    }
  }

  private static <T> String json(Serde<T> serde, T value) {
    return new String(serde.serializer().serialize("", value), UTF_8);
  }
}
