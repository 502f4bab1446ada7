package dev.newsfold.query.projection;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** Reads records, and tells those that do not keep their contract. */
@ApplicationScoped
public class RecordReader {

  private static final Logger LOG = Logger.getLogger(RecordReader.class);

  private static final String MALFORMED_JSON = "malformed-json";
  private static final String CONTRACT_VIOLATED = "contract-violated";

  private final ObjectMapper mapper;

  RecordReader(ObjectMapper mapper) {
    this.mapper =
        mapper
            .copy()
            .setAnnotationIntrospector(
                AnnotationIntrospectorPair.pair(
                    mapper.getDeserializationConfig().getAnnotationIntrospector(),
                    new RequiredByContract()))
            .registerModule(new SimpleModule().setDeserializerModifier(new TakeFingerprints()))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.USE_FAST_DOUBLE_PARSER)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);
  }

  public Batch read(ConsumerRecords<String, byte[]> records) {
    List<Change> changes = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      Received received = new Received(record);
      try {
        changes.add(change(received));
      } catch (IOException e) {
        reject(received, e, rejections);
      }
    }
    return new Batch(changes, rejections, Positions.after(records));
  }

  private static void reject(Received received, IOException fault, List<Rejection> rejections) {
    if (received.isOfRejection()) {
      LOG.warnf("Passed over: %s, %s", received.address(), fault.getMessage());
      return;
    }
    rejections.add(
        Rejected.of(
            received,
            fault instanceof JsonMappingException ? CONTRACT_VIOLATED : MALFORMED_JSON,
            fault instanceof JsonProcessingException json
                ? Rejected.sentence(json)
                : String.valueOf(fault.getMessage())));
  }

  private Change change(Received received) throws IOException {
    ConsumerRecord<String, byte[]> record = received.record();
    byte[] value = record.value() == null ? new byte[0] : record.value();
    if (record.topic().equals(Topics.STORIES)) {
      return new Change.OfStory(story(value), received);
    }
    if (record.topic().equals(Topics.CORRECTIONS)) {
      return new Change.OfCorrection(read(value, Correction.class), received);
    }
    if (received.isOfRejection()) {
      return new Change.OfRejection(read(value, Rejection.class), received);
    }
    return new Change.OfArticle(read(value, EnrichedArticle.class), received);
  }

  private StoryVersion story(byte[] value) throws IOException {
    TakeFingerprints.Taken taken = new TakeFingerprints.Taken(value);
    Story story = read(taken.by(mapper.reader()), value, Story.class);
    return StoryVersion.of(story, taken.fingerprints());
  }

  private <T> T read(byte[] value, Class<T> type) throws IOException {
    return read(mapper.reader(), value, type);
  }

  /** To Jackson a value of {@code null} is one of any type. */
  private static <T> T read(ObjectReader reader, byte[] value, Class<T> type) throws IOException {
    T read = reader.forType(type).readValue(value);
    if (read == null) {
      throw MismatchedInputException.from((JsonParser) null, type, "is null");
    }
    return read;
  }
}
