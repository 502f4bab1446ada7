package dev.newsfold.query.search;

import org.jspecify.annotations.Nullable;

/** Words as SQL over the table {@code article a}, with {@code :q} bound to what was typed. */
public final class FullText {

  /** English words are found by their stem, those of other languages as they are written. */
  private static final String ENGLISH =
      "a.language = 'en' and a.search @@ websearch_to_tsquery('newsfold_english', :q)";

  private static final String OTHER =
      "a.language <> 'en' and a.search @@ websearch_to_tsquery('newsfold_simple', :q)";

  /** The query in the configuration of the article at hand. */
  public static final String QUERY =
      "websearch_to_tsquery(" + configuration("a.language") + ", :q)";

  /** How well an article answers, long texts not favoured for their length. */
  public static final String RANK =
      """
      cast(case when a.language = 'en' then ts_rank(a.search, %s, 1)
                else ts_rank(a.search, %s, 1) end as double precision)"""
          .formatted(wanted("newsfold_english"), wanted("newsfold_simple"));

  private FullText() {}

  /** The configuration by which a text of that language is cut into words. */
  public static String configuration(String language) {
    return "(case when "
        + language
        + " = 'en' then 'newsfold_english' else 'newsfold_simple' end)"
        + "::regconfig";
  }

  /** The condition that an article contains the words. */
  public static String condition(@Nullable String language) {
    if (language == null) {
      return "((" + ENGLISH + ")\n   or (" + OTHER + "))";
    }
    return "(" + (language.equals("en") ? ENGLISH : OTHER) + ")";
  }

  /** The words without those that must not be there, which would spoil the rank. */
  private static String wanted(String configuration) {
    return "(select querytree(websearch_to_tsquery('" + configuration + "', :q))::tsquery)";
  }
}
