package dev.newsfold.query.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.backing.BackingServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Brings the tables of an earlier release, with rows in them, to those of this one. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class UpgradeTest {

  private static final String SCHEMA = "upgrade";

  @Inject DataSource database;
  @Inject Jdbi jdbi;

  @AfterEach
  void drop() {
    jdbi.useHandle(handle -> handle.execute("drop schema if exists " + SCHEMA + " cascade"));
  }

  @Test
  void keepsTheOrderOfTheArticlesOfAStory() {
    // given
    migrateTo("7");
    jdbi.useTransaction(
        handle -> {
          handle.execute("set local search_path to " + SCHEMA);
          for (String story : List.of("s-1", "s-2")) {
            handle.execute(
                """
                insert into story (id, version, sequence, language, state, headline, sort_at,
                                   independent_reports, copies, storyline_id, storyline_name,
                                   updated_at, keys, facts)
                values (?, 1, 1, 'en', 'open', '', now(), 2, 0, '', '', now(), '{}', '{}')""",
                story);
          }
          handle.execute(
              """
              insert into story_article (story_id, article_id, ordinal, published, event_date,
                                         placement)
              values ('s-1', 'a', 2, '{}', '{}', '{}'), ('s-1', 'b', 1, '{}', '{}', '{}'),
                     ('s-1', 'c', 3, '{}', '{}', '{}')""");
        });

    // when
    migrateTo("latest");

    // then
    List<String> articles =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select articles::text from upgrade.story order by id")
                    .mapTo(String.class)
                    .list());
    assertThat(articles).containsExactly("{b,a,c}", "{}");
  }

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(database)
        .schemas(SCHEMA)
        .locations("db/migration")
        .target(version)
        .load()
        .migrate();
  }
}
