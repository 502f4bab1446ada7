package dev.newsfold.local.pipeline;

import dev.newsfold.local.torture.TestSubject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** PostgreSQL's own COPY with the rows that the projection wrote, by one connection. */
final class CopyCeiling {

  /** What one record of an article or a story ends in. */
  private static final List<String> TABLES =
      List.of(
          "article_revision",
          "article",
          "story",
          "story_article",
          "storyline",
          "tag",
          "tag_name",
          "change");

  private final TestSubject subject;
  private final Path folder;

  CopyCeiling(TestSubject subject, Path folder) {
    this.subject = subject;
    this.folder = folder;
  }

  /**
   * All rows into tables of the same columns, without indexes and with the same.
   *
   * @param articles that the rows are made of
   */
  List<Ceiling> measure(int articles) throws IOException {
    try (Connection connection = subject.connect()) {
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (String table : TABLES) {
        try (OutputStream rows = Files.newOutputStream(rows(table))) {
          copy.copyOut("copy " + table + " to stdout", rows);
        }
      }
      return List.of(
          new Ceiling("COPY", articles / fill(connection, "including generated")),
          new Ceiling("COPY, same indexes", articles / fill(connection, "including all")));
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private Path rows(String table) {
    return folder.resolve(table + ".copy");
  }

  private double fill(Connection connection, String like) throws SQLException, IOException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    double seconds = 0;
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema ceiling");
      for (String table : TABLES) {
        statement.execute("create table ceiling.%1$s (like %1$s %2$s)".formatted(table, like));
      }
      for (String table : TABLES) {
        long start = System.nanoTime();
        try (InputStream rows = Files.newInputStream(rows(table))) {
          copy.copyIn("copy ceiling." + table + " from stdin", rows);
        }
        seconds += Seconds.since(start);
      }
      statement.execute("drop schema ceiling cascade");
    }
    return seconds;
  }
}
