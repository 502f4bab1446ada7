package dev.newsfold.enrich.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What two articles are compared by. Each is symmetric in the two; its value is 0 to 1 unless it
 * says otherwise.
 */
public enum Measure {
  /** The cosine over all words, names among them. */
  WORDS,
  /** The cosine over the words that are no names. */
  TOPIC,
  /** The cosine over the words of headline and lead. */
  LEAD,
  /** The cosine over the words of the headlines. */
  HEADLINE,
  /** The shared words by those of the article with fewer, each counted by its rarity. */
  WORD_SHARE,
  /** How many rare words both have, up to 12. */
  RARE_WORDS,
  /** The same by those of the article with fewer. */
  RARE_SHARE,
  /** The people of both by those of either, each counted by salience. */
  PEOPLE,
  ORGANISATIONS,
  PLACES,
  /** The people that headline or lead of both name, by those of either. */
  LEAD_PEOPLE,
  LEAD_ORGANISATIONS,
  LEAD_PLACES,
  /** The people of headline and lead of the one whom the other does not name at all. */
  MISSING_PEOPLE,
  /** 1 where both name one person at least, −1 where they name different ones, else 0. */
  ANY_PERSON,
  ANY_ORGANISATION,
  ANY_PLACE,
  /** The figures of both by those of the article with fewer. */
  NUMBERS,
  /** How many figures both have, up to 6. */
  SHARED_NUMBERS,
  /** The longest run of words that both quote. */
  QUOTATION,
  /** 1 for the same type of event, −1 for two different ones, 0 where one is not known. */
  EVENT_TYPE,
  /** Days between the events, up to 90; −1 where one is not dated to the day. */
  EVENT_DATE,
  /** Days between the publications, up to 90; −1 where one is not dated to the day. */
  PUBLISHED,
  /** 1 for events on the same weekday, −1 on different ones, 0 where one is not known. */
  WEEKDAY,
  /** The words of the shorter article, as a natural logarithm. */
  LENGTH,
  /** The words of the longer one by those of the shorter one, as a natural logarithm. */
  LENGTH_RATIO;

  private static final Map<String, Measure> BY_LABEL =
      Arrays.stream(values()).collect(Collectors.toMap(Measure::label, Function.identity()));

  /** Its name in files and answers, such as {@code lead-people}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its place among the values of a comparison. */
  @SuppressWarnings("EnumOrdinal") // the values of a comparison stand in the order of declaration
  public int index() {
    return ordinal();
  }

  /** The one with this index. */
  @SuppressWarnings("EnumOrdinal") // the values of a comparison stand in the order of declaration
  public static Measure at(int index) {
    return values()[index];
  }

  /** The one of the label; says so if there is none. */
  public static Measure of(String label) {
    Measure measure = BY_LABEL.get(label);
    if (measure == null) {
      throw new IllegalArgumentException("no measure is called " + label);
    }
    return measure;
  }
}
