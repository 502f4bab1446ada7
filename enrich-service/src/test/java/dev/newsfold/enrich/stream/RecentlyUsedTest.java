package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RecentlyUsedTest {

  private static final int VALUE_BYTES = 880;

  /** With what an entry takes by itself, a kilobyte each. */
  private static final int ROOM = 100;

  private final RecentlyUsed<Integer, String> recent = new RecentlyUsed<>(ROOM * 1_000L);

  @Test
  void keepsAsManyAsFit() {
    putAll(0, ROOM);

    assertThat(recent.get(0)).isEqualTo("0");
    putAll(ROOM, ROOM + 1);
    assertThat(kept(0, ROOM + 1)).isEqualTo(ROOM);
  }

  @Test
  void whatIsAskedForInALaterRoundStays() {
    putAll(0, 5);
    recent.nextRound();
    recent.get(3);

    putAll(5, 1_000);

    assertThat(recent.get(3)).isEqualTo("3");
    assertThat(recent.get(2)).isNull();
  }

  @Test
  void whatWasWrittenStaysWhateverIsRead() {
    recent.put(3, "3", VALUE_BYTES);

    putAll(5, 1_000);

    assertThat(recent.get(3)).isEqualTo("3");
  }

  @Test
  void ofWhatWasWrittenTheOldestGoes() {
    for (int key = 0; key <= ROOM; key++) {
      recent.put(key, String.valueOf(key), VALUE_BYTES);
    }

    assertThat(recent.get(0)).isNull();
    assertThat(kept(1, ROOM + 1)).isEqualTo(ROOM);
  }

  @Test
  void whatIsAskedForInItsOwnRoundAloneGoes() {
    putAll(0, 5);
    recent.get(3);
    recent.nextRound();

    putAll(5, 1_000);

    assertThat(recent.get(3)).isNull();
  }

  @Test
  void whatComesOnceDoesNotTakeThePlaceOfWhatLasts() {
    putAll(0, 50);
    recent.nextRound();
    kept(0, 50);

    putAll(1_000, 5_000);

    assertThat(kept(0, 50)).isEqualTo(50);
  }

  @Test
  void whatComesAgainSoonAfterItWentStays() {
    putAll(0, 200);
    assertThat(recent.get(0)).isNull();
    putAll(0, 1);

    putAll(200, 1_000);

    assertThat(recent.get(0)).isEqualTo("0");
  }

  @Test
  void aValueTakesThePlaceOfTheOneBefore() {
    putAll(0, 10);
    recent.put(4, "four", VALUE_BYTES);

    assertThat(recent.get(4)).isEqualTo("four");
    recent.remove(4);
    assertThat(recent.get(4)).isNull();
  }

  @Test
  void whatIsLargerThanAllRoomIsNotKept() {
    recent.put(1, "large", 2_000L * ROOM);

    assertThat(recent.get(1)).isNull();
    putAll(2, 10);
    assertThat(kept(2, 10)).isEqualTo(8);
  }

  @Property(tries = 100)
  void neverKeepsMoreThanFit(@ForAll long seed) {
    Random random = new Random(seed);
    RecentlyUsed<Integer, String> some = new RecentlyUsed<>(ROOM * 1_000L);
    for (int i = 0; i < 2_000; i++) {
      int key = random.nextInt(300);
      switch (random.nextInt(6)) {
        case 0 -> some.remove(key);
        case 1 -> some.nextRound();
        case 2 -> some.get(key);
        case 3 -> some.putRead(key, String.valueOf(key), VALUE_BYTES);
        default -> some.put(key, String.valueOf(key), VALUE_BYTES);
      }
    }
    int kept = 0;
    for (int key = 0; key < 300; key++) {
      String value = some.get(key);
      assertThat(value).isIn(null, String.valueOf(key));
      kept += value == null ? 0 : 1;
    }
    assertThat(kept).isLessThanOrEqualTo(ROOM);
  }

  private void putAll(int from, int to) {
    for (int key = from; key < to; key++) {
      recent.putRead(key, String.valueOf(key), VALUE_BYTES);
    }
  }

  private int kept(int from, int to) {
    int kept = 0;
    for (int key = from; key < to; key++) {
      kept += recent.get(key) == null ? 0 : 1;
    }
    return kept;
  }
}
