package dev.newsfold.query.index;

import dev.newsfold.query.search.TagKind;

/** The fields of the documents in the index. */
final class Fields {

  /** What replaces a document: its kind and id. */
  static final String KEY = "key";

  static final String KIND = "kind";
  static final String ARTICLE = "article";
  static final String STORY = "story";

  /** Kept alone. */
  static final String ID = "id";

  /** How lists show it, as JSON: kept alone. */
  static final String VIEW = "view";

  /** Headline, names and text of an English article, by stems; of all others nothing. */
  static final String ENGLISH = "english";

  /** The same of an article in another language, by words. */
  static final String OTHER = "other";

  /** Each {@link TagKind#key} of a document. */
  static final String TAG = "tag";

  /** In days since 1970; missing where no date is known. */
  static final String DAY = "day";

  /** What newest and oldest go by, in microseconds since 1970. */
  static final String MOMENT = "moment";

  /** The number of the row. */
  static final String NUMBER = "number";

  /** The number of an article's row, to be asked up to which: points alone. */
  static final String ARRIVAL = "arrival";

  /** Marks the articles that are copies. */
  static final String COPY = "copy";

  /** The id of the story that an article is in. */
  static final String STORY_ID = "storyId";

  /** The hash of the story that an article is in, or of the story itself. */
  static final String STORY_HASH = "storyHash";

  /** The independent reports of a story. */
  static final String REPORTS = "reports";

  private Fields() {}

  static String key(String kind, String id) {
    return kind + ':' + id;
  }

  /** The text alone that was read into a field of words: kept alone. */
  static String text(String words) {
    return words + ".text";
  }

  /** The numbers of an article's tags of a kind. */
  static String facet(TagKind kind) {
    return "facet." + kind.word();
  }
}
