package dev.newsfold.enrich.stream.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.CorrectedBy;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Placement.RunnerUp;
import dev.newsfold.contracts.Placement.Signal;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Evidence;
import dev.newsfold.contracts.ResolvedDate.Precision;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.sketch.Centroid;
import dev.newsfold.enrich.sketch.Quotation;
import dev.newsfold.enrich.sketch.Quotations;
import dev.newsfold.enrich.sketch.Shingles;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.Term;
import dev.newsfold.enrich.sketch.Terms;
import dev.newsfold.enrich.sketch.TextTerm;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryProfile;
import dev.newsfold.enrich.story.StoryState;
import dev.newsfold.enrich.storyline.StorylineState;
import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is written is read again, bit for bit. */
class EncodingTest {

  private static final Vocabulary VOCABULARY = Vocabulary.load();

  @Property(tries = 300)
  void keepsSketches(@ForAll long seed) {
    Sketch sketch = new Drawn(seed).sketch();
    SketchEncoding encoding = new SketchEncoding(VOCABULARY);
    assertThat(encoding.decode(encoding.encode(sketch))).isEqualTo(sketch);
  }

  @Property(tries = 300)
  void keepsWhatTheFoldFoundOut(@ForAll long seed) {
    AssignedArticle article = new Drawn(seed).assigned();
    AssignmentEncoding encoding = new AssignmentEncoding(VOCABULARY);
    assertThat(encoding.decode(encoding.encode(article))).isEqualTo(article);
  }

  @Property(tries = 300)
  void readsWhatAnEarlierReleaseFoundOutAndWhatALaterOneAdds(@ForAll long seed) {
    // given
    AssignedArticle article = new Drawn(seed).assigned(0);
    AssignmentEncoding encoding = new AssignmentEncoding(VOCABULARY);
    byte[] written = encoding.encode(article);

    // when
    byte[] earlier = Arrays.copyOf(written, written.length - 1);
    byte[] later = Arrays.copyOf(written, written.length + 3);

    // then
    assertThat(encoding.decode(earlier)).isEqualTo(article);
    assertThat(encoding.decode(later)).isEqualTo(article);
  }

  @Test
  void readsWhatSaidHashesAndIdsTwice() {
    // given
    AssignedArticle article = new Drawn(3).assigned();
    AssignmentEncoding encoding = new AssignmentEncoding(VOCABULARY);
    byte[] written = encoding.encode(article);
    written[0] = 1;

    // when // then
    assertThat(encoding.decode(written)).isEqualTo(article);
  }

  @Property(tries = 300)
  void takesFromTheSketchWhatIsSaidThere(@ForAll long seed) {
    // given
    FoldedArticle article = new Drawn(seed).article();
    Assume.that(!article.sketch().contentHash().isEmpty());
    AssignmentEncoding encoding = new AssignmentEncoding(VOCABULARY);

    // when
    byte[] written = encoding.encode(AssignedArticle.of(article));

    // then
    assertThat(encoding.decode(written).with(article.sketch())).isEqualTo(article);
    assertThat(AssignedArticle.of(article).seen()).doesNotContain(article.sketch().contentHash());
    assertThat(AssignedArticle.of(article).storyId()).isNotEqualTo("s-" + article.id());
  }

  @Property(tries = 300)
  void keepsStories(@ForAll long seed) {
    StoryState story = new Drawn(seed).story();
    StoryEncoding encoding = new StoryEncoding(VOCABULARY);
    assertThat(encoding.decode(encoding.encode(story))).isEqualTo(story);
  }

  @Property(tries = 300)
  void keepsStorylines(@ForAll long seed) {
    Drawn drawn = new Drawn(seed);
    StorylineState storyline = drawn.storyline();
    StorylineEncoding encoding = new StorylineEncoding();
    assertThat(encoding.decode(encoding.encode(storyline))).isEqualTo(storyline);
  }

  @Property
  void keepsPostings(@ForAll long seed) {
    // given
    Random random = new Random(seed);
    Postings postings = new Postings();
    long key = 0;
    for (int i = random.nextInt(200); i > 0; i--) {
      key += 1 + random.nextInt(1 << 20);
      postings.add(key, random.nextLong() >>> 20, random.nextBoolean());
    }
    PostingsEncoding encoding = new PostingsEncoding();

    // when
    byte[] written = encoding.encode(postings);

    // then
    Postings read = encoding.decode(written);
    assertThat(read.size()).isEqualTo(postings.size());
    for (int i = 0; i < postings.size(); i++) {
      assertThat(read.key(i)).isEqualTo(postings.key(i));
      assertThat(read.rank(i)).isEqualTo(postings.rank(i));
      assertThat(read.isListed(i)).isEqualTo(postings.isListed(i));
      List<Long> found = new ArrayList<>();
      encoding.find(written, postings.key(i), (rank, isListed) -> found.add(rank));
      assertThat(found).containsExactly(postings.rank(i));
    }
  }

  @Test
  void readsPostingsOfAnEarlierRelease() {
    // given
    ByteWriter out = new ByteWriter();
    out.octet(2);
    out.unsigned(2);
    for (int number : List.of(-77, 5)) {
      // The next key but six, listed, two days later.
      out.unsigned(7 << 1 | 1);
      out.signed(2);
      out.fixedInt(number);
    }
    List<Long> found = new ArrayList<>();

    // when
    Postings postings = new PostingsEncoding().decode(out.bytes());
    new PostingsEncoding().find(out.bytes(), 7, (rank, isListed) -> found.add(rank));

    // then
    assertThat(postings.size()).isEqualTo(2);
    assertThat(postings.key(1)).isEqualTo(14);
    assertThat(postings.rank(0)).isEqualTo((2L << Integer.SIZE) | (-77 & 0xFFFFFFFFL));
    assertThat(postings.rank(1)).isEqualTo((4L << Integer.SIZE) | 5);
    assertThat(found).containsExactly(postings.rank(0));
  }

  @Property
  void keepsCounts(
      @ForAll @LongRange(max = 1L << 54) long changes,
      @ForAll int numbers,
      @ForAll boolean hasFormer) {
    Counts counts = new Counts(changes, Integer.toUnsignedLong(numbers), hasFormer);
    CountsEncoding encoding = new CountsEncoding();
    assertThat(encoding.decode(encoding.encode(counts))).isEqualTo(counts);
  }

  @Test
  void handsTheChangesOverFromAnEarlierReleaseAndBack() {
    // given
    Counts counts = new Counts(3_000_000_001L, 77, false);
    byte[] earlier = ByteBuffer.allocate(Long.BYTES).putLong(3_000_000_001L).array();

    // when
    byte[] written = new CountsEncoding().encode(counts);

    // then
    assertThat(new CountsEncoding().decode(earlier)).isEqualTo(new Counts(3_000_000_001L, 0, true));
    assertThat(ByteBuffer.wrap(written).getLong()).isEqualTo(3_000_000_001L);
  }

  @Property
  void keepsEveryNumber(@ForAll double number, @ForAll long integer, @ForAll int fixed) {
    // given
    ByteWriter out = new ByteWriter();

    // when
    out.number(number);
    out.signed(integer);
    out.unsigned(integer);
    out.fixedInt(fixed);

    // then
    ByteReader in = new ByteReader(out.bytes());
    assertThat(Double.doubleToLongBits(in.number())).isEqualTo(Double.doubleToLongBits(number));
    assertThat(in.signed()).isEqualTo(integer);
    assertThat(in.unsigned()).isEqualTo(integer);
    assertThat(in.fixedInt()).isEqualTo(fixed);
  }

  @Test
  void saysWhatToDoWithTheStateOfAnotherVersion() {
    // given
    StorylineEncoding encoding = new StorylineEncoding();
    byte[] bytes = encoding.encode(StorylineState.empty("l-1"));
    bytes[0] = 77;

    // when // then
    assertThatExceptionOfType(UnreadableStateException.class)
        .isThrownBy(() -> encoding.decode(bytes))
        .withMessageContaining("version 77")
        .withMessageContaining("reset");
  }

  @Test
  void refusesTheNumbersOfAnotherVocabulary() {
    // given
    SketchEncoding encoding = new SketchEncoding(VOCABULARY);
    byte[] bytes = encoding.encode(new Drawn(1).sketch());
    bytes[1]++;

    // when // then
    assertThatExceptionOfType(UnreadableStateException.class)
        .isThrownBy(() -> encoding.decode(bytes))
        .withMessageContaining("vocabulary");
  }

  /** Records of any shape, the same ones for a seed. */
  private static final class Drawn {

    private static final String LETTERS = "abcdefghijklmnop '0123456789éж中";

    private final Random random;

    Drawn(long seed) {
      this.random = new Random(seed);
    }

    Sketch sketch() {
      List<Tag> people = list(this::tag);
      return new Sketch(
          id(""),
          random.nextBoolean() ? digits(64) : text(),
          "en",
          text(),
          random.nextBoolean(),
          maybe(this::text),
          date(),
          date(),
          maybe(() -> DayOfWeek.of(1 + random.nextInt(7))),
          terms(),
          random.nextInt(5_000),
          people,
          list(this::tag),
          list(this::place),
          people.stream().filter(person -> random.nextBoolean()).map(Tag::id).toList(),
          list(this::text),
          list(this::text),
          list(this::tag),
          maybe(this::tag),
          new Quotations(list(() -> new Quotation(list(this::text)))),
          list(this::text),
          Shingles.ofHashes(random.ints(random.nextInt(600)).map(this::narrowed).toArray()),
          moment());
    }

    StorylineState storyline() {
      return new StorylineState(
          id("l-"), text(), random.nextInt(5_000), list(() -> id("s-")), list(() -> id("s-")));
    }

    private Terms terms() {
      return new Terms(
          list(
              () ->
                  new TextTerm(
                      stem(),
                      1 + random.nextInt(TextTerm.MOST_COUNTED),
                      random.nextInt(145) / 16f,
                      random.nextBoolean(),
                      random.nextBoolean(),
                      random.nextBoolean())));
    }

    /** Long texts are sampled, so that theirs lie close together. */
    private int narrowed(int hash) {
      return random.nextInt(10) == 0 ? hash : hash >> 8;
    }

    FoldedArticle article() {
      Sketch sketch = sketch();
      AssignedArticle assigned = assigned();
      List<String> seen = new ArrayList<>(assigned.seen());
      seen.add(sketch.contentHash());
      return new FoldedArticle(
          sketch,
          assigned.revision(),
          seen,
          "s-" + (random.nextBoolean() ? sketch.id() : digits(24)),
          assigned.copyGroup(),
          assigned.placement(),
          assigned.annotator());
    }

    AssignedArticle assigned() {
      return assigned(random.nextInt(300));
    }

    AssignedArticle assigned(int annotator) {
      return new AssignedArticle(
          1 + random.nextInt(300),
          list(() -> digits(64)),
          id("s-"),
          maybe(() -> id("")),
          new Placement(
              Decision.values()[random.nextInt(Decision.values().length)],
              maybe(() -> id("")),
              random.nextGaussian(),
              1,
              list(() -> new Signal(signal(), number(), number(), list(this::stem))),
              maybe(() -> new RunnerUp(id("s-"), id(""), number(), maybe(this::text))),
              maybe(() -> new CorrectedBy(text(), maybe(this::text), maybe(this::text)))),
          annotator);
    }

    private String signal() {
      return random.nextBoolean() ? "lead-people" : text();
    }

    StoryState story() {
      return new StoryState(
          id("s-"),
          random.nextInt(1000),
          list(() -> id("")),
          maybe(() -> id("s-")),
          id("l-"),
          text(),
          new StoryProfile(
              list(this::tag), list(this::tag), list(this::place), new Centroid(list(this::term))),
          date(),
          maybe(() -> DayOfWeek.of(1 + random.nextInt(7))));
    }

    String id(String prefix) {
      return switch (random.nextInt(4)) {
        case 0 -> text();
        case 1 -> prefix + digits(24) + "-" + random.nextInt(9);
        default -> prefix + digits(24);
      };
    }

    <T> List<T> list(Supplier<T> element) {
      return Stream.generate(element).limit(random.nextInt(5)).toList();
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
      return random.nextBoolean() ? value.get() : null;
    }

    private String digits(int length) {
      StringBuilder digits = new StringBuilder();
      for (int i = 0; i < length; i++) {
        digits.append(Character.forDigit(random.nextInt(16), 16));
      }
      return digits.toString();
    }

    private String text() {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      return text.toString();
    }

    private String stem() {
      return random.nextBoolean() ? VOCABULARY.stem(random.nextInt(5000)) : text();
    }

    private Term term() {
      return new Term(stem(), random.nextFloat());
    }

    private double number() {
      return random.nextBoolean() ? random.nextInt(2000) / 1000.0 : random.nextGaussian();
    }

    private double salience() {
      return random.nextBoolean() ? random.nextInt(1001) / 1000.0 : random.nextDouble();
    }

    private Tag tag() {
      return new Tag("person:" + text(), text(), List.of(), salience());
    }

    private Place place() {
      return new Place(
          text(),
          text(),
          maybe(() -> "FR"),
          maybe(() -> random.nextBoolean() ? 48.85341 : 180 * random.nextDouble()),
          maybe(() -> -74.00597),
          List.of(),
          salience());
    }

    private Instant moment() {
      return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private ResolvedDate date() {
      Precision precision = Precision.values()[random.nextInt(Precision.values().length)];
      return new ResolvedDate(
          precision == Precision.UNKNOWN
              ? null
              : LocalDate.ofEpochDay(random.nextInt(60_000) - 20_000),
          precision == Precision.SECOND ? moment() : null,
          precision,
          new Evidence(text(), text(), text()));
    }
  }
}
