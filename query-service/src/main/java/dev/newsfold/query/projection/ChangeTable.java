package dev.newsfold.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Writes down what changed, for those who watch. */
@ApplicationScoped
public class ChangeTable {

  private final long kept;

  ChangeTable(ProjectionConfiguration configuration) {
    this.kept = configuration.changesKept();
  }

  void append(Handle handle, Set<String> articles, Set<String> stories) {
    append(handle, "article", articles);
    append(handle, "story", stories);
    forgetTheOldest(handle);
  }

  /** Keeps as many as are to be kept. */
  public void forgetTheOldest(Handle handle) {
    handle
        .createUpdate(
            """
            delete from change
            where sequence <= (select coalesce(max(sequence), 0) from change) - :kept""")
        .bind("kept", kept)
        .execute();
  }

  private static void append(Handle handle, String kind, Set<String> ids) {
    if (!ids.isEmpty()) {
      handle
          .createUpdate("insert into change (kind, id) select :kind, id from unnest(:ids) as id")
          .bind("kind", kind)
          .bindArray("ids", String.class, List.copyOf(ids))
          .execute();
    }
  }
}
