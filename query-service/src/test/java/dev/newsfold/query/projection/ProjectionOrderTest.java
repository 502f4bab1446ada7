package dev.newsfold.query.projection;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static dev.newsfold.query.fixture.StoryFixture.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.query.fixture.Dates;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the tables to what the records say together, however they come. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class ProjectionOrderTest {

  @Inject Deliveries deliveries;
  @Inject Jdbi jdbi;

  @BeforeEach
  void empty() {
    deliveries.empty();
  }

  /**
   * Articles revised and moved, a story that grows and one that is merged, one out of a storyline.
   */
  private static List<Object> history() {
    var first = article("a1").people("Ada Lovelace").story("s-1");
    var revised =
        article("a1").revision(2).headline("Ministers agree").people("Ada Byron").story("s-1");
    var copy = article("a2").people("Ada Lovelace").story("s-2");
    var moved = article("a3").places("Vienna").story("s-3");
    var alone =
        article("a4")
            .language("fr")
            .unpublished()
            .personAs("Ada Lovelace", "la comtesse de Lovelace")
            .story("s-4");
    return List.of(
        first,
        story("s-1").sequence(1).with(first),
        copy,
        story("s-2").sequence(2).with(copy).storyline("l-2"),
        moved,
        story("s-3").sequence(3).with(moved).eventDate(Dates.UNKNOWN),
        story("s-1").version(2).sequence(4).with(first).with(copy, "a1"),
        story("s-2").version(2).sequence(5).mergedInto("s-1").with(copy).storyline("l-2"),
        revised,
        story("s-1").version(3).sequence(6).with(revised).with(copy, "a1").with(moved),
        story("s-3").version(2).sequence(7).mergedInto("s-1").with(moved),
        alone,
        story("s-4").language("fr").sequence(1).with(alone).storyline("l-4"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void comesToTheSameTablesInAnyOrderAndWithAnyRedelivery(long seed) {
    // given
    deliveries.deliver(history());
    Map<String, List<String>> expected = tables();
    deliveries.empty();
    Random random = new Random(seed);
    List<Object> shuffled = new ArrayList<>(history());
    shuffled.addAll(history().subList(0, random.nextInt(history().size())));
    Collections.shuffle(shuffled, random);

    // when
    while (!shuffled.isEmpty()) {
      int size = 1 + random.nextInt(shuffled.size());
      deliveries.deliver(List.copyOf(shuffled.subList(0, size)));
      shuffled.subList(0, size).clear();
    }

    // then
    assertThat(tables()).isEqualTo(expected);
  }

  @Test
  void tellsNobodyOfARecordThatComesAgain() {
    // given
    deliveries.deliver(history());
    long changes = count("change");

    // when
    deliveries.deliver(history());

    // then
    assertThat(count("change")).isEqualTo(changes);
  }

  @Test
  void countsOnlyTheNamesOfCurrentRevisions() {
    // when
    deliveries.deliver(history());

    // then
    assertThat(rows("select id || ' ' || articles from tag where kind = 'person' order by id"))
        .containsExactly("person:ada-byron 1", "person:ada-lovelace 2");
  }

  @Test
  void callsATagAsMostArticlesDo() {
    // when
    deliveries.deliver(
        article("a1").personAs("Ada Lovelace", "Lovelace"),
        article("a2").people("Ada Lovelace"),
        article("a3").people("Ada Lovelace"));
    List<String> atFirst = rows("select name || ' ' || articles from tag where kind = 'person'");
    deliveries.deliver(
        article("a4").personAs("Ada Lovelace", "Lovelace"),
        article("a5").personAs("Ada Lovelace", "Lovelace"));
    List<String> later = rows("select name || ' ' || articles from tag where kind = 'person'");
    deliveries.deliver(
        article("a4").revision(2).people("Ada Byron"),
        article("a5").revision(2).people("Ada Byron"));

    // then
    assertThat(atFirst).containsExactly("Ada Lovelace 3");
    assertThat(later).containsExactly("Lovelace 5");
    assertThat(rows("select name || ' ' || articles from tag where kind = 'person' order by 1"))
        .containsExactly("Ada Byron 2", "Ada Lovelace 3");
    assertThat(
            rows("select id || ' ' || name || ' ' || articles from tag_name where kind = 'person'"))
        .containsExactlyInAnyOrder(
            "person:ada-byron Ada Byron 2",
            "person:ada-lovelace Ada Lovelace 2",
            "person:ada-lovelace Lovelace 1");
  }

  @Test
  void forgetsATagThatNoArticleHasAnyMore() {
    // given
    deliveries.deliver(article("a1").people("Ada Lovelace"));

    // when
    deliveries.deliver(article("a1").revision(2).people("Ada Byron"));

    // then
    assertThat(rows("select id from tag where kind = 'person'"))
        .containsExactly("person:ada-byron");
    assertThat(rows("select id from tag_name where kind = 'person'"))
        .containsExactly("person:ada-byron");
  }

  @Test
  void keepsEveryRevision() {
    // when
    deliveries.deliver(history());

    // then
    assertThat(rows("select revision from article_revision where article_id = 'a1' order by 1"))
        .containsExactly("1", "2");
  }

  @Test
  void givesAnArticleToTheStoryThatNamedItLast() {
    // given
    var article = article("a1").story("s-1");
    deliveries.deliver(article, story("s-1").sequence(1).with(article));

    // when
    deliveries.deliver(story("s-2").sequence(2).with(article));

    // then
    assertThat(rows("select story_id from article")).containsExactly("s-2");
  }

  @Test
  void givesAnArticleBackToTheStoryThatNamesItAgainAsBefore() {
    // given
    var article = article("a1").story("s-1");
    deliveries.deliver(article, story("s-1").sequence(1).with(article));
    deliveries.deliver(story("s-2").sequence(2).with(article));

    // when
    deliveries.deliver(story("s-1").version(2).sequence(3).with(article));

    // then
    assertThat(rows("select story_id from article")).containsExactly("s-1");
  }

  @Test
  void takesTheStorysWordOnCopyAndEventDate() {
    // given
    var article = article("a1").eventDate("2025-01-01").copyOf("a9").unpublished();

    // when
    deliveries.deliver(
        article, story("s-a1").eventDate(Dates.day("2025-03-02")).with(article, "a0"));

    // then
    assertThat(rows("select copy_of || ' ' || day from article")).containsExactly("a0 2025-03-02");
  }

  @Test
  void followsAStoryThatSaysOtherwiseOfTheSameArticle() {
    // given
    var article = article("a1");
    deliveries.deliver(article, story("s-a1").with(article));

    // when
    deliveries.deliver(story("s-a1").version(2).with(article, "a0"));

    // then
    assertThat(rows("select copy_of from story_article")).containsExactly("a0");
  }

  @Test
  void writesOfAGrowingStoryOnlyWhatItSaysAnew() {
    // given
    var first = article("a1");
    var second = article("a2");
    deliveries.deliver(first, second, story("s-a1").with(first));
    String written = "select xmin::text from story_article where article_id = 'a1'";
    List<String> before = rows(written);

    // when
    deliveries.deliver(story("s-a1").version(2).with(first).with(second));

    // then
    assertThat(rows(written)).isEqualTo(before);
    assertThat(rows("select unnest(articles) from story")).containsExactly("a1", "a2");
  }

  @Test
  void writesNoArticleAnewWhoseOnlyChangeIsWhereItStandsInAStory() {
    // given
    var first = article("a1");
    var second = article("a2");
    deliveries.deliver(first, second, story("s-a1").with(first).with(second));
    String written = "select xmin::text from story_article order by article_id";
    List<String> before = rows(written);

    // when
    deliveries.deliver(story("s-a1").version(2).with(second).with(first));

    // then
    assertThat(rows(written)).isEqualTo(before);
    assertThat(rows("select unnest(articles) from story")).containsExactly("a2", "a1");
  }

  @Test
  void writesAnewWhatAnEarlierReleaseWroteWithoutAFingerprint() {
    // given
    var article = article("a1");
    deliveries.deliver(article, story("s-a1").with(article));
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update story_article set source = 'old'; update story set fingerprints = '{}'"));

    // when
    deliveries.deliver(story("s-a1").version(2).with(article));

    // then
    assertThat(rows("select count(*) from story_article where source = 'old'"))
        .containsExactly("0");
    assertThat(rows("select cardinality(fingerprints) from story")).containsExactly("1");
  }

  @Test
  void findsTheBestStoryOfTheArticlesLanguageFirst() {
    // given
    var article = article("a1").language("fr");

    // when
    deliveries.deliver(
        article,
        story("s-en").language("en").sequence(99).with(article),
        story("s-fr").language("fr").sequence(3).with(article));

    // then
    assertThat(rows("select story_id from article")).containsExactly("s-fr");
  }

  private Map<String, List<String>> tables() {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    for (String table :
        List.of(
            "article",
            "article_revision",
            "story",
            "story_article",
            "storyline",
            "tag",
            "tag_name")) {
      tables.put(
          table,
          rows(
              "select (to_jsonb(t) - 'ordinal' - 'number')::text from " + table + " t order by 1"));
    }
    return tables;
  }

  private List<String> rows(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private long count(String table) {
    return Long.parseLong(rows("select count(*) from " + table).get(0));
  }
}
