package dev.newsfold.backing.postgres;

import java.nio.file.Path;

/**
 * Where a PostgreSQL server listens, keeps its data, and who may enter.
 *
 * @param folder the data; survives a restart
 * @param programs where PostgreSQL's own programs are unpacked, once for all servers that name it
 * @param password of {@link #USER}; counts when the data folder is made, and for good
 */
public record PostgresSettings(
    Path folder, Path programs, String host, int port, String password, Durability durability) {

  public static final String USER = "newsfold";
  public static final String DATABASE = "newsfold";

  /** What a committed transaction survives. */
  public enum Durability {
    /** A loss of power. */
    DURABLE,
    /** Nothing but the server's orderly end: for tests. */
    FORGETFUL
  }

  public PostgresSettings {
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("port is " + port);
    }
    if (password.isBlank()) {
      throw new IllegalArgumentException("the password of PostgreSQL is empty");
    }
    folder = folder.toAbsolutePath().normalize();
    programs = programs.toAbsolutePath().normalize();
  }

  public String jdbcUrl() {
    return jdbcUrl(DATABASE);
  }

  String jdbcUrl(String database) {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  Path cluster() {
    return folder.resolve("cluster");
  }
}
