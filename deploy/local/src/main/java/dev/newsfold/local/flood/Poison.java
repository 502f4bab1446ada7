package dev.newsfold.local.flood;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.contracts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record that nobody should write.
 *
 * @param what is wrong with it, in words
 * @param isSurelyUnusable whether it has to be refused; otherwise whoever reads it may make
 *     something of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: it is sent and forgotten
record Poison(
    String topic,
    String what,
    @Nullable String key,
    byte @Nullable [] value,
    boolean isSurelyUnusable) {

  /** Somewhat below what the topics take. */
  private static final int HUGE = 7_900_000;

  private static final int DEEP = 2_000_000;

  /** What no record without a key gets into, by Kafka's own rule for compacted topics. */
  private static final Set<String> COMPACTED =
      Set.of(Topics.STORIES, Topics.INGEST_FILES, Topics.INGEST_FEEDS);

  /** Keyed as the records of the topic are, so that those who look for a key find it. */
  static List<Poison> unusable(String topic) {
    List<Poison> all = new ArrayList<>();
    String name = "poison of " + topic;
    all.add(of(topic, "no JSON", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, 'p'}));
    all.add(of(topic, "JSON cut off", ("{\"id\": \"" + name).getBytes(UTF_8)));
    all.add(of(topic, "JSON of another shape", ("[1, \"" + name + "\"]").getBytes(UTF_8)));
    all.add(of(topic, "an object of other fields", object("{'of': '" + name + "'}")));
    all.add(
        of(
            topic,
            "wrong types",
            object(
                "{'id': {'of': '"
                    + name
                    + "'}, 'text': 7, 'version': 'x', 'articles': true,"
                    + " 'reason': [], 'url': {}, 'receivedAt': false}")));
    all.add(of(topic, "null in JSON", "null".getBytes(UTF_8)));
    all.add(of(topic, "a number", ("42" + " ".repeat(name.length())).getBytes(UTF_8)));
    all.add(of(topic, "an empty value", new byte[0]));
    all.add(of(topic, "a huge value", ("\"" + "x".repeat(HUGE) + "\"").getBytes(UTF_8)));
    all.add(of(topic, "a huge value, no JSON", "x".repeat(HUGE - 1).getBytes(UTF_8)));
    all.add(of(topic, "a deep value", "[".repeat(DEEP).getBytes(UTF_8)));
    if (!COMPACTED.contains(topic)) {
      all.add(new Poison(topic, "no value", key(topic, all.size()), null, true));
      all.add(new Poison(topic, "a null key", null, ("a null key, " + name).getBytes(UTF_8), true));
    }
    return all;
  }

  /** Real records of the topic, each with one field that is not as it should be. */
  static List<Poison> spoiled(String topic, ObjectNode valid) {
    List<Poison> all = new ArrayList<>();
    for (Spoiled spoiled : Spoiled.of(valid)) {
      String key = key(topic, 1_000 + all.size());
      byte[] value = spoiled.text(key).getBytes(UTF_8);
      all.add(new Poison(topic, spoiled.what(), key, value, false));
    }
    return all;
  }

  private static Poison of(String topic, String what, byte[] value) {
    return new Poison(topic, what, key(topic, what.hashCode()), value, true);
  }

  private static byte[] object(String json) {
    return json.replace('\'', '"').getBytes(UTF_8);
  }

  /** As the ids of files are, since ingest passes over all that are not. */
  private static String key(String topic, int number) {
    return topic.equals(Topics.CORRECTIONS)
        ? "en"
        : "%08x%08x%016x".formatted(topic.hashCode(), 0xbad, number & 0xffffffffL);
  }
}
