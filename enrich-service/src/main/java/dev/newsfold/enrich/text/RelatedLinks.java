package dev.newsfold.enrich.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Links to other articles that stand between the paragraphs or after them. */
final class RelatedLinks {

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String READ =
      "(?:(?:also |please )?read(?: also| more| next| this| too)?|see(?: also| more)?|watch"
          + "(?: also| more)?|related(?: \\w{1,12})?|more(?: on this| news| stories)?|"
          + "don['’]t miss|recommended|must[- ]read|"
          + "lesen sie (?:auch|hier|mehr|dazu)|lies auch|mehr (?:zum thema|dazu|lesen)|"
          + "siehe auch|auch interessant|zum thema|passend dazu|"
          + "lea (?:también|más|además)|lee (?:también|más)|le[ea] también|ver (?:también|más)|"
          + "te puede interesar|también te puede interesar|más información|"
          + "(?:à )?lire (?:aussi|également|plus)|voir aussi|leia (?:também|mais)|"
          + "leggi anche|lees ook)";

  /** {@code READ ALSO: another headline}. */
  private static final Pattern LABELLED =
      Pattern.compile("^[^\\p{L}\\p{N}]{0,4}" + READ + "\\s?[:|>»→–—]{1,2}\\s?\\S", ANY_CASE);

  /** {@code Also on example.com another headline}. */
  private static final Pattern ALSO_ON =
      Pattern.compile(
          "^(?:also|more|read more|mehr|auch|también|lire aussi|plus) (?:on|from|at|auf|bei|von|en|"
              + "sur)\\b.{2,160}",
          ANY_CASE);

  private static final Pattern SITE_ADDRESS =
      Pattern.compile("\\b[\\w-]{2,30}\\.(?:com|org|net|de|es|fr|co|uk|info|news|tv|eu|at|ch)\\b");

  private static final Pattern UNLABELLED =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]{0,4}(?:read (?:also|more|next)|see also|"
              + "lesen sie (?:auch|mehr)|mehr zum thema|"
              + "lea también|lee también|te puede interesar|(?:à )?lire aussi|voir aussi|"
              + "leia também|leggi anche|lees ook|you may also like|you might also like)\\b",
          ANY_CASE);

  private static final Pattern HEADING =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]{0,4}(?:(?:previous|earlier|past) (?:coverage|stor(?:y|ies)|reports?)|"
              + "(?:trending|top|related|latest|more) (?:stories|news|headlines|coverage))\\W{0,3}$",
          ANY_CASE);

  private RelatedLinks() {}

  static List<LineRule> rules() {
    Set<String> triggers =
        Set.of(
            "read",
            "see",
            "watch",
            "related",
            "more",
            "miss",
            "recommended",
            "must-read",
            "lesen",
            "lies",
            "mehr",
            "siehe",
            "auch",
            "thema",
            "dazu",
            "lea",
            "lee",
            "ver",
            "interesar",
            "más",
            "lire",
            "voir",
            "leia",
            "leggi",
            "lees",
            "like",
            "must",
            "previous",
            "earlier",
            "past",
            "trending",
            "top",
            "latest",
            "also",
            "también",
            "plus");
    return List.of(new LineRule("related-links", triggers, RelatedLinks::leadsElsewhere));
  }

  private static boolean leadsElsewhere(Line line) {
    if (line.words() > 40 || line.words() < 2) {
      return false;
    }
    String text = line.analysed();
    if (LABELLED.matcher(text).find()) {
      return !line.endsSentence() || Character.isUpperCase(text.charAt(1));
    }
    if (line.endsSentence()) {
      return false;
    }
    return UNLABELLED.matcher(text).find()
        || HEADING.matcher(text).find()
        || (ALSO_ON.matcher(text).find() && SITE_ADDRESS.matcher(text).find());
  }
}
