package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.fold.FoldMemory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The numbers of the articles under each run of words, ascending. */
final class StoredTexts {

  private static final int[] NONE = {};

  private final KeyValueStore<Bytes, byte[]> store;

  /** An article is looked up and then listed under the same runs: they are read once. */
  private final Map<Bytes, int[]> read = new HashMap<>();

  private final Map<Bytes, int[]> unsaved = new HashMap<>();

  StoredTexts(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  long[] sharing(Bytes shingle) {
    return Arrays.stream(numbers(shingle)).mapToLong(Integer::toUnsignedLong).toArray();
  }

  /** Of too many the lowest number goes. */
  void list(Bytes shingle, int number) {
    int[] numbers = numbers(shingle);
    int at = place(numbers, number);
    if (at < numbers.length && numbers[at] == number) {
      return;
    }
    int[] more = new int[numbers.length + 1];
    System.arraycopy(numbers, 0, more, 0, at);
    more[at] = number;
    System.arraycopy(numbers, at, more, at + 1, numbers.length - at);
    boolean tooMany = more.length > FoldMemory.MOST_SHARING_TEXT;
    change(shingle, tooMany ? Arrays.copyOfRange(more, 1, more.length) : more);
  }

  void unlist(Bytes shingle, int number) {
    change(shingle, Arrays.stream(numbers(shingle)).filter(one -> one != number).toArray());
  }

  void save() {
    unsaved.forEach((shingle, numbers) -> store.put(shingle, encoded(numbers)));
    discard();
  }

  void discard() {
    unsaved.clear();
    read.clear();
  }

  private void change(Bytes shingle, int[] numbers) {
    unsaved.put(shingle, numbers);
    read.put(shingle, numbers);
  }

  private int[] numbers(Bytes shingle) {
    return read.computeIfAbsent(shingle, key -> decoded(store.get(key)));
  }

  private static int place(int[] numbers, int number) {
    int at = 0;
    while (at < numbers.length && Integer.compareUnsigned(numbers[at], number) < 0) {
      at++;
    }
    return at;
  }

  private static byte @Nullable [] encoded(int[] numbers) {
    if (numbers.length == 0) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
    bytes.asIntBuffer().put(numbers);
    return bytes.array();
  }

  private static int[] decoded(byte @Nullable [] bytes) {
    if (bytes == null) {
      return NONE;
    }
    int[] numbers = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
    return numbers;
  }
}
