package dev.newsfold.backing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsfold.backing.postgres.PostgresSettings.Durability;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

  @TempDir Path folder;

  @Test
  void writesThroughToTheDiskWhereDataMustLast() throws Exception {
    // given
    PostgresSettings settings = settings(Durability.DURABLE);

    // when
    try (var server = PostgresServer.start(settings, folder.resolve("log"))) {

      // then
      assertThat(ask(settings, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(settings, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(settings, "SHOW full_page_writes")).isEqualTo("on");
    }
  }

  @Test
  void keepsItsDataOverARestart() throws Exception {
    // given
    PostgresSettings settings = settings(Durability.FORGETFUL);
    try (var server = PostgresServer.start(settings, folder.resolve("log"))) {
      execute(settings, "CREATE TABLE kept AS SELECT 'here' AS word");
    }

    // when
    try (var server = PostgresServer.start(settings, folder.resolve("log"))) {

      // then
      assertThat(ask(settings, "SELECT word FROM kept")).isEqualTo("here");
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() throws Exception {
    // given
    PostgresSettings settings = settings(Durability.FORGETFUL);

    // when
    try (var server = PostgresServer.start(settings, folder.resolve("log"))) {

      // then
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.jdbcUrl(), PostgresSettings.USER, "guessed"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  private PostgresSettings settings(Durability durability) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return new PostgresSettings(
          folder.resolve("postgres"),
          folder.resolve("programs"),
          "127.0.0.1",
          socket.getLocalPort(),
          "secret",
          durability);
    }
  }

  private static void execute(PostgresSettings settings, String command) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                settings.jdbcUrl(), PostgresSettings.USER, settings.password());
        var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static String ask(PostgresSettings settings, String query) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                settings.jdbcUrl(), PostgresSettings.USER, settings.password());
        var statement = connection.createStatement();
        var answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
