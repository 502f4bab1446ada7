package dev.newsfold.local.downstream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints each story as it changes: all that a team downstream has to write. */
public final class StoryReader {

  private StoryReader() {}

  /** Its arguments are the address of Kafka, and the name of the reader's group. */
  public static void main(String[] arguments) throws Exception {
    ObjectMapper json =
        new ObjectMapper()
            .registerModule(new JavaTimeModule())
            // A later Newsfold may say more.
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            arguments[0],
            "group.id",
            arguments[1],
            "auto.offset.reset",
            "earliest",
            // Newsfold writes in transactions, and may have to take one back.
            "isolation.level",
            "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(Topics.STORIES));
      while (true) {
        for (var change : consumer.poll(Duration.ofSeconds(1))) {
          Story story = json.readValue(change.value(), Story.class);
          System.out.printf("%s, version %d: %s%n", story.id(), story.version(), story.headline());
        }
      }
    }
  }
}
