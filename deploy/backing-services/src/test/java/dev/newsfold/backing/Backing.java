package dev.newsfold.backing;

/** A broker and a database that have started, as far as they were asked for. */
sealed interface Backing extends AutoCloseable permits Containers, Embedded {

  String USER = "newsfold";
  String PASSWORD = "newsfold";

  /** Where they run, in words. */
  String where();

  String bootstrapServers();

  String jdbcUrl();

  @Override
  void close();
}
