package dev.newsfold.local.settings;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where Newsfold keeps its data and listens.
 *
 * @param host the address that the page and REST listen on; Kafka and PostgreSQL stay on loopback
 */
public record LocalSettings(DataFolder data, Path inbox, String host, Ports ports) {

  public static final String LOOPBACK = "127.0.0.1";

  public LocalSettings {
    inbox = inbox.toAbsolutePath().normalize();
  }

  public URI query(String path) {
    return URI.create("http://" + reachableHost() + ":" + ports.query() + path);
  }

  public URI ingest(String path) {
    return URI.create("http://" + reachableHost() + ":" + ports.ingest() + path);
  }

  public URI enrich(String path) {
    return URI.create("http://" + LOOPBACK + ":" + ports.enrich() + path);
  }

  public String bootstrapServers() {
    return LOOPBACK + ":" + ports.kafka();
  }

  /** A wildcard is listened on, not called. */
  private String reachableHost() {
    return switch (host) {
      case "0.0.0.0", "::", "*" -> LOOPBACK;
      default -> host;
    };
  }
}
