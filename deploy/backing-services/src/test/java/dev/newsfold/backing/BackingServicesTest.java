package dev.newsfold.backing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.Topics;
import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackingServicesTest {

  private final BackingServices services = new BackingServices();

  @AfterEach
  void stop() {
    services.stop();
  }

  @Test
  void givesABrokerWithEveryTopicAndADatabaseThatAnswers() throws Exception {
    // when
    Map<String, String> settings = services.start();

    // then
    try (var admin =
        Admin.create(Map.of("bootstrap.servers", settings.get("kafka.bootstrap.servers")))) {
      assertThat(admin.listTopics().names().get())
          .containsExactlyInAnyOrderElementsOf(
              Topics.ALL.stream().map(topic -> topic.name()).toList());
    }
    try (var connection =
            DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
        var statement = connection.createStatement();
        var answer = statement.executeQuery("SHOW server_version")) {
      assertThat(answer.next()).isTrue();
      assertThat(answer.getString(1)).startsWith("18.");
    }
  }

  @Test
  void startsOnlyWhatIsAskedFor() {
    // given
    services.init(Map.of(BackingServices.SERVICES, "postgres"));

    // when
    Map<String, String> settings = services.start();

    // then
    assertThat(settings)
        .containsKey("quarkus.datasource.jdbc.url")
        .doesNotContainKey("kafka.bootstrap.servers");
  }
}
