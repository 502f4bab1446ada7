package dev.newsfold.topics;

import dev.newsfold.contracts.Topics;

/** Makes every topic of Newsfold on a Kafka that does not have them yet, and ends. */
public final class CreateTopics {

  private CreateTopics() {}

  /** Takes the addresses of brokers, with commas between them. */
  public static void main(String[] arguments) throws InterruptedException {
    TopicCreation.createOn(arguments[0], Topics.ALL);
    Topics.ALL.forEach(
        topic -> System.out.println(topic.name() + ", partitions: " + topic.partitions()));
  }
}
