package dev.newsfold.query.projection;

import dev.newsfold.contracts.Correction;
import dev.newsfold.query.database.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes what editors said. */
@ApplicationScoped
class CorrectionTable {

  private final Json json;

  CorrectionTable(Json json) {
    this.json = json;
  }

  /** The same correction again, sent by a client that was not sure, is the first one. */
  void write(Handle handle, List<Correction> corrections) {
    if (corrections.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into correction (id, kind, story_id, into_story_id, undoes, made_at, document)
            values (:id, :kind, :storyId, :intoStoryId, :undoes, :madeAt, cast(:document as jsonb))
            on conflict do nothing""");
    for (Correction correction : corrections) {
      batch
          .bind("id", correction.id())
          .bind("kind", correction.kind().name().toLowerCase(Locale.ROOT))
          .bind("storyId", correction.storyId())
          .bind("intoStoryId", correction.intoStoryId())
          .bind("undoes", correction.undoes())
          .bind("madeAt", correction.madeAt())
          .bind("document", json.write(correction))
          .add();
    }
    batch.execute();
  }
}
