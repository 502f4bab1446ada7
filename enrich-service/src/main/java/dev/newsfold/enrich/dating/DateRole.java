package dev.newsfold.enrich.dating;

import dev.newsfold.enrich.text.Sentences;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What part a date plays in its sentence. */
enum DateRole {
  /** Something is told to have happened then. */
  ACT("tells when something happened"),
  /** A medium is said to have reported then. */
  REPORTED("is when a medium reported it"),
  /** Someone is said to have spoken then. */
  SAID("is when someone said so"),
  /** It stands in someone's direct speech. */
  QUOTED("stands in direct speech"),
  /** It names or bounds another event. */
  BACKGROUND("belongs to another event"),
  /** Something is to happen then. */
  PLANNED("lies ahead of the report");

  private static final int LOOKED_BACK = 90;
  private static final int LOOKED_AHEAD = 40;

  private static final Pattern REPORT =
      Pattern.compile(
          "\\b(?:(?:as|was|were|first|who was) )?(?:reported|quoted|cited|carried|relayed|published)"
              + "(?: as saying)? (?:by|in|on|from) [^,.;]{1,40},? ?(?:on )?$"
              + "|\\b(?:according to|citing|quoting) [^,.;]{1,40}, ?(?:on )?$"
              + "|\\b(?:published|posted|updated?|modified)\\W{0,3}(?:on |at )?$"
              + "|\\b(?:wie|so) [^,.;]{1,40}(?:berichtete|meldete),? ?(?:am )?$"
              + "|\\bsegún (?:informó|reportó|publicó) [^,.;]{1,40},? ?(?:el )?$");

  private static final Pattern SPEECH =
      Pattern.compile(
          "\\b(?:said|says|saying|told|announced|added|reported|wrote|tweeted|confirmed|stated|"
              + "testified|statement|release|interview|conference|briefing|sagte|teilte|erklärte|"
              + "berichtete|meldete|dijo|informó|anunció|señaló|declaró|a déclaré|a annoncé|a dit)"
              + "(?:,? (?:in|an?|the|his|her|its|their|statement|interview|release|report|news|press|"
              + "conference|briefing|reporters|journalists|agency|late|early|to|at|here|tweet|post|"
              + "state|media|television|tv|lawmakers|parliament|court|police|officials?|"
              + "authorities|officers?|spokes\\w{3,6}|of|by|that|mit|der|die|den|el|le|la|los|las|"
              + "un|una|\\p{Lu}[\\p{L}.'’-]{0,20})){0,7},? ?(?:(?:on|am|el|le|late|early) ){0,2}$");

  private static final Pattern BOUND =
      Pattern.compile(
          "\\b(?:since|before|until|till|dated|born|between|ahead of|prior to|following|through|"
              + "seit|bis|vor|desde|hasta|depuis|jusqu['’]au|avant)"
              + "(?: (?:the|last|early|late|on|dem|der|el|le|la|his|her|their)){0,2} $");

  private static final Pattern DETERMINER =
      Pattern.compile("\\b(?:an?|the|his|her|its|their|this|that|another)(?: (?:late|early))? $");

  private static final Pattern NOUN_AFTER =
      Pattern.compile("^(?:['’]s?)? [\\p{Ll}][\\p{L}-]{2,20}");

  private static final Pattern POSSESSIVE_AFTER = Pattern.compile("^['’]s? [\\p{L}]");

  private static final Set<String> NO_NOUNS =
      Set.of(
          "and",
          "when",
          "after",
          "before",
          "that",
          "but",
          "for",
          "with",
          "from",
          "near",
          "night",
          "morning",
          "evening",
          "afternoon",
          "where",
          "while",
          "was",
          "were",
          "has",
          "had",
          "are");

  private static final Pattern PLAN =
      Pattern.compile(
          "\\b(?:will|would|shall|scheduled|expected|planned|plans?|planning|slated|due|set (?:to|for)"
              + "|to be held|kick(?:s|ing)? off|begins|beginning|starts|starting|upcoming|deadline|"
              + "next|wird|werden|soll|sollen|geplant|prévue?s?|previst[oa]|tendrá|será)\\b"
              + "(?![^.]{0,80}\\b(?:said|told)\\b)[^.;]{0,75}$");

  private final String description;

  DateRole(String description) {
    this.description = description;
  }

  /** What it does, as the end of a sentence that begins with the date. */
  String description() {
    return description;
  }

  static DateRole of(String body, Sentences.Sentence sentence, FoundDate date) {
    int from = Math.max(sentence.start(), date.start() - LOOKED_BACK);
    String before = body.substring(Math.min(from, date.start()), date.start());
    String after = body.substring(date.end(), Math.min(body.length(), date.end() + LOOKED_AHEAD));
    String lower = before.toLowerCase(Locale.ROOT);
    if (REPORT.matcher(last(lower, 75)).find()) {
      return REPORTED;
    }
    if (BOUND.matcher(last(lower, 30)).find() || namesAnotherEvent(date, last(lower, 20), after)) {
      return BACKGROUND;
    }
    if (PLAN.matcher(lower).find() || pointsAhead(date)) {
      return PLANNED;
    }
    if (isQuoted(body, date.start())) {
      return QUOTED;
    }
    return SPEECH.matcher(before).find() ? SAID : ACT;
  }

  private static String last(String text, int length) {
    return text.substring(Math.max(0, text.length() - length));
  }

  private static boolean pointsAhead(FoundDate date) {
    return (date.expression() instanceof DateExpression.RelativeDay day && day.days() > 0)
        || (date.expression() instanceof DateExpression.LoneWeekday weekday
            && weekday.direction() == DateExpression.Direction.NEXT);
  }

  private static boolean namesAnotherEvent(FoundDate date, String before, String after) {
    if (date.expression() instanceof DateExpression.LoneMonth
        || date.expression() instanceof DateExpression.MonthOfYear) {
      return true;
    }
    if (POSSESSIVE_AFTER.matcher(after).find()) {
      return true;
    }
    if (!DETERMINER.matcher(before).find()) {
      return false;
    }
    Matcher noun = NOUN_AFTER.matcher(after);
    return noun.find() && !NO_NOUNS.contains(noun.group().replaceAll("[^\\p{L}]", ""));
  }

  /** Counts the quotation marks of the paragraph before it. */
  private static boolean isQuoted(String body, int at) {
    int depth = 0;
    boolean open = false;
    for (int i = body.lastIndexOf('\n', at - 1) + 1; i < at; i++) {
      char character = body.charAt(i);
      if (character == '"') {
        open = !open;
      } else if (character == '“' || character == '«') {
        depth = 1;
      } else if (character == '”' || character == '»') {
        depth = 0;
      }
    }
    return open || depth > 0;
  }
}
