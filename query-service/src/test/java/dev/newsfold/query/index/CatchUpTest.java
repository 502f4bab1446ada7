package dev.newsfold.query.index;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static dev.newsfold.query.fixture.StoryFixture.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.query.projection.Deliveries;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the index to what the tables say, whatever happened to either. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class CatchUpTest {

  @Inject Deliveries deliveries;
  @Inject ChangeSource source;
  @Inject Rows rows;
  @Inject IndexConfiguration configuration;
  @Inject Follower follower;
  @Inject Jdbi jdbi;

  @TempDir Path folder;

  @BeforeEach
  void oneArticle() {
    deliveries.empty();
    deliveries.deliver(article("a1").body("grain").story("s-1"));
  }

  @Test
  void findsARevisionByItsOwnWordsAlone() {
    // when
    deliveries.deliver(article("a1").revision(2).body("wheat").story("s-1"));

    // then
    assertThat(articles("q", "grain")).isEmpty();
    assertThat(articles("q", "wheat")).containsExactly("a1");
  }

  @Test
  void findsAnArticleInTheStoryThatItWasMovedTo() {
    // given
    var moved = article("a1").body("grain").story("s-1");
    deliveries.deliver(story("s-1").sequence(1).with(moved));

    // when
    deliveries.deliver(
        story("s-2").sequence(2).with(moved, "a0"),
        story("s-1").version(2).sequence(3).mergedInto("s-2"));

    // then
    assertThat(articles("story", "s-2")).containsExactly("a1");
    assertThat(articles("story", "s-1")).isEmpty();
    assertThat(articles("copies", "exclude")).isEmpty();
    assertThat(stories("q", "grain")).containsExactly("s-2");
  }

  @Test
  void showsAStoryWithItsReportsAsTheyAreNow() {
    // given
    var report = article("a1").body("grain").story("s-1");
    deliveries.deliver(story("s-1").sequence(1).with(report));

    // when
    deliveries.deliver(article("a1").revision(2).headline("Barley").body("grain").story("s-1"));

    // then
    given()
        .get("/api/stories")
        .then()
        .body("items.articles.headline", equalTo(List.of(List.of("Barley"))));
  }

  @Test
  void findsByTheNameOfATagThatWasUnknownWhenItWasAskedForFirst() {
    // given
    assertThat(articles("person", "Grace Hopper")).isEmpty();

    // when
    deliveries.deliver(article("a2").body("grain").people("Grace Hopper"));

    // then
    assertThat(articles("person", "Grace Hopper")).containsExactly("a2");
  }

  @Test
  void isMadeAgainForADatabaseOfAnotherIdentity() {
    // given
    jdbi.useHandle(
        handle -> handle.execute("update article set headline = 'barley' where id = 'a1'"));
    assertThat(articles("q", "barley")).isEmpty();

    // when
    jdbi.useHandle(handle -> handle.execute("delete from origin"));
    follower.wake();

    // then
    await().until(follower::hasCaughtUp);
    assertThat(articles("q", "barley")).containsExactly("a1");
  }

  @Test
  void takesUpAfterACrashWhatCameSinceTheLastCommit() throws IOException {
    // given
    assertThat(articlesAfterCatchingUp()).isEqualTo(1);
    deliveries.deliver(article("a2").body("grain"), article("a1").revision(2).body("wheat"));

    // when
    int articles = articlesAfterCatchingUp();

    // then
    assertThat(articles).isEqualTo(2);
  }

  @Test
  void isMadeAgainWhereChangesWereMissed() throws IOException {
    // given
    assertThat(articlesAfterCatchingUp()).isEqualTo(1);
    deliveries.deliver(article("a2").body("grain"));
    deliveries.deliver(article("a3").body("grain"));
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from change where sequence < (select max(sequence) from change)"));

    // when
    int articles = articlesAfterCatchingUp();

    // then
    assertThat(articles).isEqualTo(3);
  }

  @Test
  void renewsEveryDocumentOnceTheRowsWereReadAnewAndAnswersMeanwhile() throws IOException {
    // given
    deliveries.deliver(article("a2").body("grain"), article("ghost").body("grain"));
    SearchIndex published = new SearchIndex();
    CatchUp catchUp = catchUp(published);
    try (LuceneIndex index = LuceneIndex.open(folder, 1)) {
      while (catchUp.step(index)) {
        assertThat(published.isOpen()).isFalse();
      }
      index.delete(Fields.ARTICLE, List.of("a1"));
      jdbi.useHandle(
          handle -> {
            handle.execute("delete from article_revision where article_id = 'ghost'");
            handle.execute("delete from article where id = 'ghost'");
            handle.execute("update origin set generation = generation + 1");
          });

      // when
      deliveries.deliver(article("a3").body("grain"));
      while (catchUp.step(index)) {
        assertThat(published.isOpen()).isTrue();
      }

      // then
      assertThat(List.of("a1", "a2", "a3")).allMatch(id -> isFound(published, id));
      assertThat(isFound(published, "ghost")).isFalse();
      assertThat(catchUp.isOfLastGeneration()).isTrue();
    }
  }

  private static boolean isFound(SearchIndex published, String id) {
    Term key = new Term(Fields.KEY, Fields.key(Fields.ARTICLE, id));
    return published.search(searcher -> searcher.count(new TermQuery(key)) == 1);
  }

  private CatchUp catchUp(SearchIndex published) {
    return new CatchUp(
        source, rows, published, configuration, new IndexMeters(new SimpleMeterRegistry()));
  }

  /** As a process does that starts on the folder, and is killed after a commit. */
  private int articlesAfterCatchingUp() throws IOException {
    SearchIndex published = new SearchIndex();
    CatchUp catchUp = catchUp(published);
    try (LuceneIndex index = LuceneIndex.open(folder, 1)) {
      boolean more = true;
      while (more) {
        more = catchUp.step(index);
      }
      index.commit();
      assertThat(published.isAt(source.origin())).isTrue();
      return published.search(searcher -> searcher.getIndexReader().numDocs());
    }
  }

  private static List<String> articles(String parameter, String value) {
    return list("/api/articles", parameter, value);
  }

  private static List<String> stories(String parameter, String value) {
    return list("/api/stories", parameter, value);
  }

  private static List<String> list(String path, String parameter, String value) {
    return given()
        .queryParam(parameter, value)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }
}
