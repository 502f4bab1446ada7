package dev.newsfold.backing.kafka;

import java.nio.file.Path;
import java.util.Properties;

/**
 * Where a broker listens and keeps its log.
 *
 * @param folder its log; survives a restart
 * @param host the address it binds to and tells its clients
 * @param controllerPort for the broker's talk with itself, always on loopback; may change from one
 *     start to the next
 */
public record BrokerSettings(Path folder, String host, int port, int controllerPort) {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  /**
   * The largest topic's limit and room for the headers; the changelogs of Kafka Streams take it.
   */
  private static final int MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

  public BrokerSettings {
    if (port < 1 || port > 65535 || controllerPort < 1 || controllerPort > 65535) {
      throw new IllegalArgumentException("ports are " + port + " and " + controllerPort);
    }
    if (port == controllerPort) {
      throw new IllegalArgumentException("port " + port + " is given to the controller as well");
    }
  }

  public String bootstrapServers() {
    return host + ":" + port;
  }

  Properties kafkaProperties() {
    Properties properties = new Properties();
    properties.setProperty("node.id", Integer.toString(NODE_ID));
    properties.setProperty("process.roles", "broker,controller");
    properties.setProperty("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    properties.setProperty("controller.listener.names", CONTROLLER_LISTENER);
    properties.setProperty(
        "listeners",
        "CLIENTS://" + bootstrapServers() + ",CONTROLLER://127.0.0.1:" + controllerPort);
    properties.setProperty("advertised.listeners", "CLIENTS://" + bootstrapServers());
    properties.setProperty("inter.broker.listener.name", "CLIENTS");
    properties.setProperty(
        "listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.setProperty("log.dirs", folder.toAbsolutePath().toString());

    properties.setProperty("auto.create.topics.enable", "false");
    properties.setProperty("message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    properties.setProperty("replica.fetch.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));

    // One broker holds every replica, and few partitions of the internal topics start quickly.
    properties.setProperty("default.replication.factor", "1");
    properties.setProperty("offsets.topic.replication.factor", "1");
    properties.setProperty("offsets.topic.num.partitions", "4");
    properties.setProperty("transaction.state.log.replication.factor", "1");
    properties.setProperty("transaction.state.log.min.isr", "1");
    properties.setProperty("transaction.state.log.num.partitions", "4");
    properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
    properties.setProperty("share.coordinator.state.topic.min.isr", "1");

    // Consumers need not wait for others to join: every group here has one member.
    properties.setProperty("group.initial.rebalance.delay.ms", "0");
    // After a kill the broker waits for its own old session to end; the default is 9 s.
    properties.setProperty("broker.session.timeout.ms", "2000");
    properties.setProperty("broker.heartbeat.interval.ms", "500");
    // A transaction that a killed service left open is ended when its time is up; the default adds
    // up to 10 s.
    properties.setProperty("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");

    // Memory: the default takes 128 MB for the cleaner, and 10 MB for each index of each partition.
    properties.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
    properties.setProperty("log.index.size.max.bytes", "2097152");
    properties.setProperty("num.network.threads", "2");
    properties.setProperty("num.io.threads", "4");
    properties.setProperty("background.threads", "2");
    return properties;
  }
}
