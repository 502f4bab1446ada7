package dev.newsfold.local.configuration;

import dev.newsfold.local.configuration.Mapping.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The page on every setting of the services. */
final class ConfigurationPage {

  private static final String HEAD =
      """
      # Configuration

      Made of the `@ConfigMapping` interfaces of the services; a test says when it is out of date. A setting is given as a
      variable of the environment, as a system property under its key (`-Dnewsfold.feeds.interval=5m`), or in
      `config/application.properties` beside the service. What makes no sense stops the service at its start, with a sentence
      that names the key, and so does a key that nothing reads, unless it is a variable of the environment. Durations are
      `250ms`, `10s`, `5m`, `1d` or ISO 8601 (`PT10S`), sizes `512K`, `4M`, `1G`.

      ## Of all services

      | variable | preset | |
      |---|---|---|
      | `KAFKA_BOOTSTRAP_SERVERS` | `localhost:9092` | Kafka |
      | `QUARKUS_HTTP_HOST`, `QUARKUS_HTTP_PORT` | `127.0.0.1`; 8081 ingest, 8082 enrich, 8080 query | where it listens: API, `/q/health/live`, `/q/health/ready`, `/q/metrics` |
      | `QUARKUS_LOG_CONSOLE_JSON_ENABLED` | `false` | `true` logs a line of JSON for each event, with `articleId`, `fileId` and `traceId` where there are any, under `mdc` |
      | `OTEL_EXPORTER_OTLP_ENDPOINT` | none | where traces are sent, such as `http://localhost:4317`; without it there are none |
      | `OTEL_EXPORTER_OTLP_PROTOCOL` | `grpc` | or `http/protobuf` |
      | `QUARKUS_DATASOURCE_JDBC_URL`, `…_USERNAME`, `…_PASSWORD` | none | PostgreSQL; query alone |
      """;

  /** By the folder of the module; who may ask is the same of two services. */
  private static final Map<String, String> TITLES =
      Map.of("access", "access, of ingest-service and query-service");

  static final List<String> MODULES =
      List.of("access", "ingest-service", "enrich-service", "query-service");

  private ConfigurationPage() {}

  static String make(Path root) throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (String module : MODULES) {
      page.append("\n## ").append(TITLES.getOrDefault(module, module)).append('\n');
      for (Mapping mapping : new ReadMappings(root.resolve(module)).all()) {
        append(mapping, page);
      }
    }
    return page.toString();
  }

  private static void append(Mapping mapping, StringBuilder page) {
    page.append("\n### `").append(mapping.prefix()).append("`\n\n");
    page.append(mapping.about()).append("\n\n");
    page.append("| key, variable | value | preset | |\n|---|---|---|---|\n");
    for (Setting setting : mapping.settings()) {
      page.append(
          "| `%s`<br>`%s` | %s | %s | %s |\n"
              .formatted(
                  setting.key(),
                  setting.variable(),
                  value(setting),
                  setting.fallback().isEmpty() ? "none" : "`" + setting.fallback() + "`",
                  setting.about()));
    }
  }

  private static String value(Setting setting) {
    String kind =
        switch (setting.type()) {
          case "int", "long" -> "whole number";
          case "double" -> "number";
          case "boolean" -> "`true` or `false`";
          case "Duration" -> "duration";
          case "MemorySize" -> "size";
          case "Path" -> "folder";
          case "Optional<Path>" -> "file";
          case "String" -> "text";
          default -> setting.type().contains("List<") ? "list, with commas" : "address";
        };
    return setting.bounds().isEmpty() ? kind : kind + ", " + setting.bounds();
  }
}
