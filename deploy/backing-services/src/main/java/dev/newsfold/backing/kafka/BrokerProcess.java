package dev.newsfold.backing.kafka;

import dev.newsfold.contracts.Topics;
import dev.newsfold.topics.TopicCreation;
import java.nio.file.Files;
import java.nio.file.Path;

/** A broker in a JVM of its own, with every topic of Newsfold on it. */
public final class BrokerProcess {

  private BrokerProcess() {}

  /**
   * Takes the broker's folder, host, port and controller port, and a file that is made when the
   * topics are there.
   */
  public static void main(String[] arguments) throws Exception {
    BrokerSettings settings =
        new BrokerSettings(
            Path.of(arguments[0]),
            arguments[1],
            Integer.parseInt(arguments[2]),
            Integer.parseInt(arguments[3]));
    KafkaBroker broker = KafkaBroker.start(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
    TopicCreation.createOn(broker.bootstrapServers(), Topics.ALL);
    Files.createFile(Path.of(arguments[4]));
    broker.awaitStop();
  }
}
