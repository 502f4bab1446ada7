package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.enrich.fold.FoldMemory;
import dev.newsfold.enrich.fold.HeapMemory;
import dev.newsfold.enrich.fold.Report;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.story.DateStory;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryProfile;
import dev.newsfold.enrich.story.StoryState;
import dev.newsfold.enrich.storyline.StorylineState;
import dev.newsfold.enrich.stream.encoding.AssignedArticle;
import dev.newsfold.enrich.stream.encoding.AssignmentEncoding;
import dev.newsfold.enrich.stream.encoding.SketchEncoding;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class StoredMemoryTest {

  private static final Vocabulary VOCABULARY = Vocabulary.load();
  private static final Sketch SKETCH =
      Report.of("any", "A headline", "A body of five words.").sketched().sketch();

  /** Small enough to be full all the time. */
  private static final CacheSizes CACHES = new CacheSizes(20_000, 6_000);

  /** So few that segments are written and merged all the time. */
  private static final int RECENT_POSTINGS = 5;

  private static final int IDS = 400;
  private static final int KEYS = 3;
  private static final int DAYS = 60;

  private final InMemoryStores stores = new InMemoryStores();
  private StoredState state = opened();
  private FoldMemory stored = new StoredMemory("en", state);

  private StoredState opened() {
    return new StoredState(stores.context(), VOCABULARY, CACHES, RECENT_POSTINGS);
  }

  private void reopen() {
    state = opened();
    stored = new StoredMemory("en", state);
  }

  @Property(tries = 4)
  void remembersAsTheHeapDoes(@ForAll long seed) {
    stores.clear();
    reopen();
    Random random = new Random(seed);
    HeapMemory heap = new HeapMemory();
    for (int i = 0; i < IDS; i++) {
      FoldedArticle article = article(id(i), 1);
      heap.remember(article);
      stored.remember(article);
    }
    for (int step = 0; step < 1000; step++) {
      Consumer<FoldMemory> change = change(random);
      change.accept(heap);
      change.accept(stored);
      if (random.nextInt(20) == 0) {
        state.save();
      }
      if (random.nextInt(200) == 0) {
        state.save();
        reopen();
      }
      if (random.nextInt(40) == 0) {
        // Dropped, it leaves no trace.
        state.save();
        change(random).accept(stored);
        stored.listed(key(0), 0, DAYS, 5);
        change(random).accept(stored);
        state.discard();
      }
      if (random.nextInt(12) != 0) {
        continue;
      }
      String key = key(random.nextInt(KEYS));
      int first = random.nextInt(DAYS);
      int last = Math.min(DAYS, first + random.nextInt(30));
      int limit = 1 + random.nextInt(120);
      assertThat(ids(stored, stored.listed(key, first, last, limit)))
          .containsExactlyElementsOf(ids(heap, heap.listed(key, first, last, limit)));
      int shingle = random.nextInt(3);
      assertThat(ids(stored, stored.sharingText(shingle)))
          .containsExactlyInAnyOrderElementsOf(ids(heap, heap.sharingText(shingle)));
      String id = id(random.nextInt(IDS));
      assertThat(stored.article(id)).isEqualTo(heap.article(id));
      assertThat(stored.story("s-" + id)).isEqualTo(heap.story("s-" + id));
      assertThat(stored.storyline("l-" + id)).isEqualTo(heap.storyline("l-" + id));
      assertThat(storyIds(stored, stored.listedStories("actor", first, last, limit)))
          .containsExactlyElementsOf(
              storyIds(heap, heap.listedStories("actor", first, last, limit)));
    }
    assertThat(stored.nextSequence()).isEqualTo(heap.nextSequence());
  }

  @Test
  void tellsFirstOfWhatCameLast() {
    // given
    String highest = "f".repeat(24);
    stored.remember(article(highest, 1));
    stored.remember(article(id(1), 1));
    for (String id : List.of(id(1), highest)) {
      stored.list("key", 3, id);
    }

    // when // then
    assertThat(ids(stored, stored.listed("key", 1, 9, 10))).containsExactly(id(1), highest);
  }

  @Test
  void findsWhatAnEarlierReleaseNumberedByTheDigitsOfIds() {
    // given
    String one = "0".repeat(23) + "1";
    String other = "0".repeat(23) + "2";
    String later = "0".repeat(23) + "3";
    storeFormer(0, article(one, 1));
    storeFormer(1, article(other, 1));
    stores
        .context()
        .<KeyValueStore<Bytes, byte[]>>getStateStore(FoldStores.SEQUENCES)
        .put(Keys.of(Keys.language("en")), ByteBuffer.allocate(Long.BYTES).putLong(5).array());
    reopen();

    // when
    stored.remember(article(later, 1));
    stored.remember(article(other, 2));
    stored.list("key", 3, other);
    state.save();
    reopen();

    // then
    assertThat(stored.article(one)).isEqualTo(article(one, 1));
    assertThat(stored.article(other)).isEqualTo(article(other, 2));
    assertThat(stored.article(later)).isEqualTo(article(later, 1));
    assertThat(stored.listed("key", 1, 9, 10)).containsExactly(1);
    assertThat(stored.nextSequence()).isEqualTo(6);
  }

  private void storeFormer(int number, FoldedArticle article) {
    Bytes key = Keys.of(Keys.language("en"), number);
    stores
        .context()
        .<KeyValueStore<Bytes, byte[]>>getStateStore(FoldStores.SKETCHES)
        .put(key, new SketchEncoding(VOCABULARY).encode(article.sketch()));
    stores
        .context()
        .<KeyValueStore<Bytes, byte[]>>getStateStore(FoldStores.ARTICLES)
        .put(key, new AssignmentEncoding(VOCABULARY).encode(AssignedArticle.of(article)));
  }

  @Test
  void tellsOfNothingWhereTwoKeysWereTakenForOne() {
    // given
    stored.remember(article(id(1), 1));
    stored.list("key", 3, id(1));

    // when
    FoldMemory german = new StoredMemory("de", state);
    long number = stored.listed("key", 1, 9, 10)[0];

    // then
    assertThat(german.articleOf(number)).isNull();
    assertThat(stored.storyOf(number)).isNull();
  }

  @Test
  void keepsLanguagesApart() {
    // given
    stored.remember(article(id(1), 1));
    stored.list("key", 3, id(1));
    stored.nextSequence();

    // when
    FoldMemory german = new StoredMemory("de", state);

    // then
    assertThat(german.article(id(1))).isNull();
    assertThat(german.listed("key", 0, 9, 10)).isEmpty();
    assertThat(german.nextSequence()).isEqualTo(1);
  }

  @Test
  void writesTheSketchOfARevisionOnce() {
    // given
    stored.remember(article(id(1), 1));
    state.save();
    byte[] key = Keys.of(Keys.language("en"), 0).get();
    long written = stores.writes(FoldStores.SKETCHES);

    // when
    stored.remember(article(id(1), 1).in("s-other"));
    state.save();

    // then
    assertThat(key).hasSize(7);
    assertThat(stores.writes(FoldStores.SKETCHES)).isEqualTo(written);
    reopen();
    assertThat(stored.article(id(1))).isEqualTo(article(id(1), 1).in("s-other"));
  }

  private static Consumer<FoldMemory> change(Random random) {
    String id = id(random.nextInt(IDS));
    String key = key(random.nextInt(KEYS));
    // A third is undated, and some days are much fuller than the index keeps on the heap.
    int day = random.nextInt(3) == 0 ? 0 : 1 + Math.min(random.nextInt(DAYS), random.nextInt(DAYS));
    int shingle = random.nextInt(3);
    return switch (random.nextInt(13)) {
      case 0 -> memory -> memory.remember(article(id, 2 + random.nextInt(1)));
      case 1 -> memory -> memory.unlist(key, day, id);
      case 2 -> memory -> memory.listText(shingle, id);
      case 3 -> memory -> memory.remember(StorylineState.empty("l-" + id).with("s-" + id));
      case 4 -> memory -> memory.forgetStoryline("l-" + id);
      case 5 ->
          memory -> {
            memory.remember(story("s-" + id));
            memory.listStory("actor", day, "s-" + id);
          };
      case 6 ->
          memory -> {
            if (memory.story("s-" + id) != null) {
              memory.unlistStory("actor", day, "s-" + id);
            }
          };
      case 7 -> memory -> memory.unlistText(shingle, id);
      default -> memory -> memory.list(key, day, id);
    };
  }

  private static List<String> storyIds(FoldMemory memory, long[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(number -> Objects.requireNonNull(memory.storyOf(number)).id())
        .toList();
  }

  private static List<String> ids(FoldMemory memory, long[] numbers) {
    List<String> ids = new ArrayList<>();
    Arrays.stream(numbers)
        .forEach(number -> ids.add(Objects.requireNonNull(memory.articleOf(number)).id()));
    return ids;
  }

  private static String id(int number) {
    return "%08x%016x".formatted(number * 10_000_019, number);
  }

  private static String key(int number) {
    return "t:word" + number;
  }

  private static FoldedArticle article(String id, int revision) {
    Sketch sketch =
        new Sketch(
            id,
            SKETCH.contentHash(),
            SKETCH.language(),
            SKETCH.headline(),
            SKETCH.hasOwnHeadline(),
            SKETCH.source(),
            SKETCH.published(),
            SKETCH.eventDate(),
            SKETCH.eventWeekday(),
            SKETCH.terms(),
            SKETCH.length(),
            SKETCH.people(),
            SKETCH.organisations(),
            SKETCH.places(),
            SKETCH.leadPeople(),
            SKETCH.leadOrganisations(),
            SKETCH.leadPlaces(),
            SKETCH.subjects(),
            SKETCH.eventType(),
            SKETCH.quotations(),
            SKETCH.numbers(),
            SKETCH.shingles(),
            SKETCH.receivedAt());
    return new FoldedArticle(
        sketch,
        revision,
        List.of(sketch.contentHash()),
        "s-" + id,
        null,
        new Placement(Decision.OPENED, null, 0, 1, List.of(), null, null),
        1);
  }

  private static StoryState story(String id) {
    return new StoryState(
        id, 1, List.of(), null, "l-1", "A headline", StoryProfile.EMPTY, DateStory.UNKNOWN, null);
  }
}
