package dev.newsfold.query.correction;

import dev.newsfold.contracts.Correction;
import dev.newsfold.query.correction.CorrectionView.State;
import dev.newsfold.query.database.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads corrections, and the stories that they are about. */
@ApplicationScoped
class CorrectionStore {

  private static final String SELECT =
      """
      select c.document, u.document as undo,
             exists (select from story s where s.corrections @> array[c.id]) as holds,
             (select r.reason from rejection r
              where r.stage = 'enrich' and r.file = 'corrections' and r.place = c.id
              order by r.rejected_at desc limit 1) as refusal
      from correction c
      left join correction u on u.undoes = c.id
      """;

  /** A correction, with what came of it. */
  record Known(Correction correction, CorrectionView view) {}

  private final Jdbi jdbi;
  private final Json json;

  CorrectionStore(Jdbi jdbi, Json json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  Optional<CorrectedStory> story(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select language, articles from story where id = :id")
                .bind("id", id)
                .map(
                    (row, context) ->
                        new CorrectedStory(
                            id,
                            row.getString("language"),
                            List.of((String[]) row.getArray("articles").getArray())))
                .findOne());
  }

  Optional<Known> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where c.id = :id and c.undoes is null")
                .bind("id", id)
                .map((row, context) -> known(row))
                .findOne());
  }

  /**
   * Those that name the story or one that went into it, and those that hold for its articles; the
   * newest first.
   */
  List<CorrectionView> touching(String storyId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with recursive went as (
                      select id, corrections from story where id = :id
                      union
                      select s.id, s.corrections from story s join went w on s.merged_into = w.id)
                    """
                        + SELECT
                        + """
                        where c.undoes is null
                          and (c.story_id in (select id from went)
                               or c.into_story_id in (select id from went)
                               or c.id in (select unnest(corrections) from went))
                        order by c.made_at desc, c.id""")
                .bind("id", storyId)
                .map((row, context) -> known(row).view())
                .list());
  }

  private Known known(ResultSet row) throws SQLException {
    Correction correction = json.read(row.getString("document"), Correction.class);
    String undoing = row.getString("undo");
    Correction undo = undoing == null ? null : json.read(undoing, Correction.class);
    String refusal = row.getString("refusal");
    State state = State.of(row.getBoolean("holds"), undo != null, refusal != null);
    return new Known(correction, CorrectionView.of(correction, state, refusal, undo));
  }
}
