package dev.newsfold.enrich.tagging.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds organisations by the word that says what they are: a run of capitalised words that ends in
 * one ({@code Kenyan National Guard}) or goes on behind one ({@code League for Democracy}).
 */
final class FindInstitutions {

  private static final Set<String> LINKS = Set.of("of", "for", "the", "and", "&");
  private static final Set<String> OPENING_LINKS = Set.of("of", "for");
  private static final Set<String> TELLING = Set.of("told");
  private static final Set<String> REPORTING = Set.of("reported", "quoted", "reports");
  private static final Set<String> MILITARY_UNITS =
      Set.of(
          "army",
          "battalion",
          "battery",
          "brigade",
          "cavalry",
          "command",
          "corps",
          "division",
          "fleet",
          "group",
          "infantry",
          "regiment",
          "squadron",
          "unit",
          "wing");
  private static final Pattern UNIT_NUMBER = Pattern.compile("\\d{1,3}(?:st|nd|rd|th|d)?");
  private static final int LONGEST_ACRONYM = 5;

  // Above this share of capitals a line is a headline, and its capitals mark no names.
  private static final double TITLE_CASE = 0.7;

  private final KindByWords words;
  private final TrimName trim;

  FindInstitutions(KindByWords words, TrimName trim) {
    this.words = words;
    this.trim = trim;
  }

  /** The spans with organisations added, and with those that were found in part made whole. */
  List<NameSpan> addTo(List<NameSpan> found, List<Token> tokens) {
    @Nullable NameSpan[] owners = owners(found, tokens.size());
    List<NameSpan> added = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      NameSpan institution = startingAt(tokens, i, owners);
      if (institution == null) {
        i++;
      } else {
        added.add(institution);
        i = institution.end();
      }
    }
    if (added.isEmpty()) {
      return found;
    }
    List<NameSpan> all = new ArrayList<>(added);
    for (NameSpan span : found) {
      if (added.stream()
          .noneMatch(each -> each.first() < span.end() && span.first() < each.end())) {
        all.add(span);
      }
    }
    all.sort(Comparator.comparingInt(NameSpan::first));
    return all;
  }

  private static @Nullable NameSpan[] owners(List<NameSpan> found, int size) {
    @Nullable NameSpan[] owners = new NameSpan[size];
    for (NameSpan span : found) {
      for (int i = span.first(); i < span.end(); i++) {
        owners[i] = span;
      }
    }
    return owners;
  }

  private @Nullable NameSpan startingAt(List<Token> tokens, int at, @Nullable NameSpan[] owners) {
    Token token = tokens.get(at);
    if (insideSpan(tokens, owners, at)) {
      return null;
    }
    if (token.startsWithDigit() && UNIT_NUMBER.matcher(token.text()).matches()) {
      return numberedUnit(tokens, at);
    }
    if (!token.isCapitalised() || token.lower().equals("the")) {
      return null;
    }
    if (owners[at] == null && (isTeller(tokens, at) || isBracketedAcronym(tokens, at, owners))) {
      return new NameSpan(NameKind.ORGANISATION, at, at + 1);
    }
    int end = endOfRun(tokens, at, owners);
    int institutionEnd = institutionEnd(tokens, at, end);
    if (institutionEnd - at < 2 || isTitleCase(tokens, at) || cutsSpan(owners, institutionEnd)) {
      return null;
    }
    NameSpan owner = owners[at];
    boolean isKnown = owner != null && owner.end() >= institutionEnd;
    return isKnown ? null : new NameSpan(NameKind.ORGANISATION, at, institutionEnd);
  }

  // "the 65th Air Division", "4 Air Defence Wing"
  private @Nullable NameSpan numberedUnit(List<Token> tokens, int at) {
    int end = at + 1;
    while (end < tokens.size()
        && tokens.get(end).sentence() == tokens.get(at).sentence()
        && tokens.get(end).isCapitalised()) {
      end++;
    }
    while (end > at + 1 && !MILITARY_UNITS.contains(tokens.get(end - 1).lower())) {
      end--;
    }
    return end > at + 1 ? new NameSpan(NameKind.ORGANISATION, at, end) : null;
  }

  // "Board of Water Affairs (BWA)"
  private static boolean isBracketedAcronym(
      List<Token> tokens, int at, @Nullable NameSpan[] owners) {
    if (at < 2 || at + 1 >= tokens.size() || !isAcronym(tokens.get(at))) {
      return false;
    }
    NameSpan before = owners[at - 2];
    return tokens.get(at - 1).text().equals("(")
        && tokens.get(at + 1).text().equals(")")
        && before != null
        && before.kind() == NameKind.ORGANISATION;
  }

  private static boolean isAcronym(Token token) {
    return token.isUpperCase()
        && token.text().length() <= LONGEST_ACRONYM
        && token.text().chars().allMatch(Character::isLetter);
  }

  // "told ABC", "ABC reported": whoever is told and reports in capitals is an outlet.
  private static boolean isTeller(List<Token> tokens, int at) {
    if (!isAcronym(tokens.get(at))) {
      return false;
    }
    boolean isTold = at > 0 && TELLING.contains(tokens.get(at - 1).text());
    boolean reports = at + 1 < tokens.size() && REPORTING.contains(tokens.get(at + 1).text());
    return isTold || reports;
  }

  // "Ada Wells Foundation"
  private boolean namesInstitution(List<Token> tokens, NameSpan person) {
    return person.end() < tokens.size()
        && tokens.get(person.end()).isCapitalised()
        && words.isOrganisationWord(tokens.get(person.end()).lower());
  }

  private int endOfRun(List<Token> tokens, int at, @Nullable NameSpan[] owners) {
    int end = at;
    int next = at;
    while (next < tokens.size() && tokens.get(next).sentence() == tokens.get(at).sentence()) {
      NameSpan owner = owners[next];
      Token token = tokens.get(next);
      boolean isPerson = owner != null && owner.kind() == NameKind.PERSON;
      if (isPerson && !namesInstitution(tokens, owner)) {
        break;
      }
      if (token.isCapitalised()) {
        end = ++next;
      } else if (LINKS.contains(token.text()) && next > at) {
        next++;
      } else {
        break;
      }
    }
    return end;
  }

  private int institutionEnd(List<Token> tokens, int at, int end) {
    for (int i = at; i < end; i++) {
      if (OPENING_LINKS.contains(tokens.get(i).text())) {
        // "Member of the Harrow Assembly": the institution begins behind the link.
        return at;
      }
      if (!words.isOrganisationWord(tokens.get(i).lower())) {
        continue;
      }
      if (i + 1 == end) {
        return end;
      }
      Token next = tokens.get(i + 1);
      if (OPENING_LINKS.contains(next.text())) {
        return endOfComplement(tokens, i + 2, end);
      }
      if (!next.isCapitalised() || trim.isTitle(next)) {
        return i + 1;
      }
    }
    return at;
  }

  // "Institute of Asian and African Countries" goes on behind "and";
  // "Ministry of Health and the Red Cross" does not.
  private static int endOfComplement(List<Token> tokens, int from, int end) {
    for (int i = from; i < end; i++) {
      boolean opensAnother =
          i + 1 < end
              && tokens.get(i).text().equals("and")
              && tokens.get(i + 1).text().equals("the");
      if (opensAnother) {
        return i;
      }
    }
    return end;
  }

  private boolean insideSpan(List<Token> tokens, @Nullable NameSpan[] owners, int at) {
    NameSpan owner = owners[at];
    if (owner == null) {
      return false;
    }
    boolean isPerson = owner.kind() == NameKind.PERSON;
    return owner.first() < at || (isPerson && !namesInstitution(tokens, owner));
  }

  private static boolean cutsSpan(@Nullable NameSpan[] owners, int end) {
    NameSpan last = owners[end - 1];
    return last != null && last.end() > end;
  }

  /** Whether the sentence of a token is a headline in which most words have a capital. */
  static boolean isTitleCase(List<Token> tokens, int at) {
    int sentence = tokens.get(at).sentence();
    int first = at;
    while (first > 0 && tokens.get(first - 1).sentence() == sentence) {
      first--;
    }
    int words = 0;
    int capitalised = 0;
    for (int i = first; i < tokens.size() && tokens.get(i).sentence() == sentence; i++) {
      if (Character.isLetter(tokens.get(i).text().codePointAt(0))) {
        words++;
        capitalised += tokens.get(i).isCapitalised() ? 1 : 0;
      }
    }
    return words > 5 && capitalised > TITLE_CASE * words;
  }
}
