package dev.newsfold.local.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/** The port of each process that listens. */
public record Ports(int query, int ingest, int enrich, int kafka, int postgres) {

  public static final Ports DEFAULT = new Ports(8080, 8081, 8082, 9092, 15432);

  public Ports {
    for (int port : new int[] {query, ingest, enrich, kafka, postgres}) {
      if (port < 1 || port > 65535) {
        throw new IllegalArgumentException("a port lies between 1 and 65535, and not at " + port);
      }
    }
  }

  /** By the name of the option that sets it. */
  public Map<String, Integer> byOption() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("--query-port", query);
    ports.put("--ingest-port", ingest);
    ports.put("--enrich-port", enrich);
    ports.put("--kafka-port", kafka);
    ports.put("--postgres-port", postgres);
    return ports;
  }
}
