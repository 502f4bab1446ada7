package dev.newsfold.query.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows as Kafka has them, in tables of the same names in a schema of their own. */
@ApplicationScoped
class UnreadTables {

  static final String SCHEMA = "newsfold_rebuild";

  /** What changed while the rows were put right, by kind and id. */
  static final String CHANGED = SCHEMA + ".changed";

  /** Those that are made of records alone, after those that they refer to. */
  static final List<String> NAMES =
      List.of(
          "article_revision",
          "article",
          "story",
          "story_article",
          "storyline",
          "tag",
          "tag_name",
          "correction",
          "rejection");

  /**
   * Makes them, empty, whatever an earlier run has left. They are not logged: after a crash the
   * rows are read again anyway.
   */
  void create(Handle handle) {
    handle.useTransaction(
        created -> {
          drop(created);
          created.execute("create schema " + SCHEMA);
          for (String name : NAMES) {
            created.execute(
                "create unlogged table %s.%s (like %s including all)"
                    .formatted(SCHEMA, name, name));
          }
          created.execute(
              "create unlogged table " + CHANGED + " (kind text not null, id text not null)");
        });
  }

  void drop(Handle handle) {
    handle.execute("drop schema if exists " + SCHEMA + " cascade");
  }

  /** They are compared as wholes: what the database believes of empty tables would take hours. */
  void analyze(Handle handle) {
    NAMES.forEach(name -> handle.execute("analyze " + SCHEMA + "." + name));
  }

  /** Where tables are looked for by those who write them. */
  String schemas(Handle handle) {
    return SCHEMA
        + ", "
        + handle.createQuery("select quote_ident(current_schema())").mapTo(String.class).one();
  }
}
