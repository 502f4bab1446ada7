package dev.newsfold.query.story;

import dev.newsfold.contracts.Placement;
import dev.newsfold.query.database.Json;
import dev.newsfold.query.story.WhyView.ComparedArticle;
import dev.newsfold.query.story.WhyView.Evidence;
import dev.newsfold.query.story.WhyView.NextStory;
import dev.newsfold.query.story.WhyView.PlacedArticle;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads why the articles of a story are in it. */
@ApplicationScoped
class WhyStore {

  private final Jdbi jdbi;
  private final Json json;

  WhyStore(Jdbi jdbi, Json json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  Optional<WhyView> find(String storyId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select headline from story where id = :id")
                .bind("id", storyId)
                .mapTo(String.class)
                .findOne()
                .map(headline -> new WhyView(storyId, headline, placed(handle, storyId))));
  }

  private List<PlacedArticle> placed(Handle handle, String storyId) {
    return handle
        .createQuery(
            """
            select m.article_id, a.headline, m.source, m.copy_of, m.placement,
                   other.headline as other_headline, other.source as other_source,
                   next.headline as next_headline
            from story s
            cross join unnest(s.articles) with ordinality as named(article_id, place)
            join story_article m on m.story_id = s.id and m.article_id = named.article_id
            left join article a on a.id = m.article_id
            left join article other on other.id = m.placement ->> 'comparedWith'
            left join story next on next.id = m.placement #>> '{runnerUp,storyId}'
            where s.id = :id
            order by named.place""")
        .bind("id", storyId)
        .map((row, context) -> placed(row))
        .list();
  }

  private PlacedArticle placed(ResultSet row) throws SQLException {
    Placement placement = json.read(row.getString("placement"), Placement.class);
    String other = placement.comparedWith();
    Placement.RunnerUp next = placement.runnerUp();
    return new PlacedArticle(
        row.getString("article_id"),
        row.getString("headline"),
        row.getString("source"),
        row.getString("copy_of"),
        new Evidence(
            placement.decision(),
            other == null
                ? null
                : new ComparedArticle(
                    other, row.getString("other_headline"), row.getString("other_source")),
            placement.score(),
            placement.threshold(),
            placement.signals(),
            next == null
                ? null
                : new NextStory(
                    next.storyId(),
                    row.getString("next_headline"),
                    next.articleId(),
                    next.score(),
                    next.veto()),
            placement.correctedBy()));
  }
}
