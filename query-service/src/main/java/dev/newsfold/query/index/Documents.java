package dev.newsfold.query.index;

import dev.newsfold.query.search.TagKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;

/** Rows as documents of the index. */
final class Documents {

  /**
   * Counted up with each change of what stands in a document, of how it is cut into words, and of
   * how lists show it.
   */
  static final int FORMAT = 5;

  /** A word in the headline counts as if it stood there so many times. */
  private static final int HEADLINE_TIMES = 3;

  /**
   * A field of words that only some documents have is read slowly where its words are weighed and
   * merged: of each document it is looked up whether it has it.
   */
  private static final String NOTHING = "";

  private static final int FIRST_SEED = 1;
  private static final int SECOND_SEED = 2;

  private Documents() {}

  static Document of(ArticleRow article) {
    Document document =
        of(Fields.ARTICLE, article.id(), article.number(), article.day(), article.moment());
    document.add(kept(Fields.VIEW, article.view()));
    String field = Analysis.field(article.language());
    for (int times = 0; times < HEADLINE_TIMES; times++) {
      document.add(text(field, article.headline()));
    }
    article.names().forEach(name -> document.add(text(field, name)));
    document.add(text(field, article.body()));
    document.add(kept(Fields.text(field), Passages.lookedThrough(article.body())));
    addKeys(document, article.keys());
    article
        .tagNumbers()
        .forEach(
            (kind, numbers) ->
                numbers.forEach(
                    number ->
                        document.add(new SortedNumericDocValuesField(Fields.facet(kind), number))));
    document.add(new LongPoint(Fields.ARRIVAL, article.number()));
    document.add(word(Fields.STORY_ID, article.storyId()));
    document.add(new NumericDocValuesField(Fields.STORY_HASH, storyHash(article.storyId())));
    if (article.isCopy()) {
      document.add(word(Fields.COPY, Fields.COPY));
    }
    return document;
  }

  static Document of(StoryRow story) {
    Document document = of(Fields.STORY, story.id(), story.number(), story.day(), story.moment());
    document.add(kept(Fields.VIEW, story.view()));
    addKeys(document, story.keys());
    document.add(word(Fields.TAG, TagKind.LANGUAGE.key(story.language())));
    addNumber(document, Fields.REPORTS, story.independentReports());
    document.add(new NumericDocValuesField(Fields.STORY_HASH, storyHash(story.id())));
    return document;
  }

  private static Document of(
      String kind, String id, long number, @Nullable LocalDate day, Instant moment) {
    Document document = new Document();
    document.add(word(Fields.KEY, Fields.key(kind, id)));
    document.add(word(Fields.KIND, kind));
    document.add(kept(Fields.ID, id));
    document.add(text(Fields.ENGLISH, NOTHING));
    document.add(text(Fields.OTHER, NOTHING));
    addNumber(document, Fields.NUMBER, number);
    addNumber(document, Fields.MOMENT, microseconds(moment));
    if (day != null) {
      addNumber(document, Fields.DAY, day.toEpochDay());
    }
    return document;
  }

  /** PostgreSQL has times that are some thousand years too late for a number. */
  private static long microseconds(Instant moment) {
    try {
      return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    } catch (ArithmeticException e) {
      return moment.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
  }

  /**
   * Of a million stories two have the same hash with a probability of three in a hundred million.
   */
  private static long storyHash(String id) {
    BytesRef bytes = new BytesRef(id);
    long high = StringHelper.murmurhash3_x86_32(bytes, FIRST_SEED);
    long low = Integer.toUnsignedLong(StringHelper.murmurhash3_x86_32(bytes, SECOND_SEED));
    return high << Integer.SIZE | low;
  }

  /** One that Lucene cannot take would keep the whole document from being found. */
  private static void addKeys(Document document, List<String> keys) {
    keys.stream().filter(Documents::isTerm).forEach(key -> document.add(word(Fields.TAG, key)));
  }

  private static boolean isTerm(String text) {
    return UnicodeUtil.calcUTF16toUTF8Length(text, 0, text.length()) <= IndexWriter.MAX_TERM_LENGTH;
  }

  private static void addNumber(Document document, String field, long value) {
    document.add(new LongPoint(field, value));
    document.add(new NumericDocValuesField(field, value));
  }

  private static Field word(String field, String text) {
    return new StringField(field, text, Field.Store.NO);
  }

  /** To be shown: by itself and as it is, since what is stored is unpacked 8 kB at a time. */
  private static Field kept(String field, String text) {
    return new BinaryDocValuesField(field, new BytesRef(text));
  }

  private static Field text(String field, String text) {
    return new TextField(field, Analysis.composed(text), Field.Store.NO);
  }
}
