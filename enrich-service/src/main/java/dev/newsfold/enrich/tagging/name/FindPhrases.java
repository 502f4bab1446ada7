package dev.newsfold.enrich.tagging.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the whole phrases that refer to people, organisations and places: names with their article
 * and titles ({@code the Kenyan Foreign Minister Grace Nakato}), groups by what they are ({@code
 * Kenyan security forces}), offices ({@code the Prime Minister}) and pronouns.
 */
final class FindPhrases {

  private static final Map<String, NameKind> PRONOUNS =
      Map.of(
          "i", NameKind.PERSON,
          "me", NameKind.PERSON,
          "he", NameKind.PERSON,
          "she", NameKind.PERSON,
          "him", NameKind.PERSON,
          "we", NameKind.ORGANISATION,
          "they", NameKind.ORGANISATION);
  private static final Set<String> LINKS = Set.of("of", "for");
  private static final Set<String> ACTING =
      Set.of(
          "has",
          "have",
          "will",
          "is",
          "are",
          "was",
          "must",
          "said",
          "says",
          "would",
          "can",
          "remains",
          "continues",
          "supports",
          "calls");

  private final PhraseWords words;

  FindPhrases(PhraseWords words) {
    this.words = words;
  }

  /** The phrases in order, without overlaps; each name that was found lies in one of them. */
  List<Phrase> of(List<NameSpan> names, List<Token> tokens) {
    @Nullable NameSpan[] startingAt = new NameSpan[tokens.size()];
    names.forEach(name -> startingAt[name.first()] = name);
    List<Phrase> phrases = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Phrase phrase = new Reading(tokens, startingAt, at).phrase();
      if (phrase != null) {
        phrases.add(phrase);
      }
      at = phrase == null ? at + 1 : phrase.end();
    }
    return phrases;
  }

  /** One pass from a token on, as far as its phrase goes. */
  private final class Reading {
    private final List<Token> tokens;
    private final @Nullable NameSpan[] names;
    private final int first;
    private int next;
    private int end;
    private @Nullable NameKind kind;
    private boolean isName;
    private boolean stands;

    private Reading(List<Token> tokens, @Nullable NameSpan[] names, int first) {
      this.tokens = tokens;
      this.names = names;
      this.first = first;
      this.next = first;
    }

    private @Nullable Phrase phrase() {
      NameKind pronoun = PRONOUNS.get(tokens.get(first).lower());
      if (pronoun != null) {
        return new Phrase(pronoun, first, first + 1, false);
      }
      if (words.isDeterminer(tokens.get(first)) && names[first] == null) {
        next++;
        stands = true;
      }
      while (next < tokens.size() && isSameSentence(next) && readsOn()) {
        // Each round takes one word or one name.
      }
      if (kind == null || !stands) {
        return null;
      }
      takeComplement();
      NameKind acting = isActingCountry() ? NameKind.ORGANISATION : kind;
      return new Phrase(acting, first, end, isName);
    }

    private boolean readsOn() {
      NameSpan name = names[next];
      Token token = tokens.get(next);
      if (name != null) {
        take(name.kind(), name.end(), true);
        stands = true;
        return next < tokens.size() && !endsAtPossessive();
      }
      NameKind noun = words.kindOf(token);
      if (noun != null) {
        stands |= words.standsAlone(token);
        take(noun, next + 1, false);
        return true;
      }
      if (!words.isOffice(token) && !words.isModifier(token)) {
        return false;
      }
      stands |= words.isNumber(token);
      next++;
      if (joinsModifiers()) {
        next++;
      }
      return true;
    }

    // "Kenyan and Ugandan troops", "thousands of troops"
    private boolean joinsModifiers() {
      if (next + 1 >= tokens.size() || !isSameSentence(next + 1)) {
        return false;
      }
      Token link = tokens.get(next);
      boolean isCount = link.text().equals("of") && words.isNumber(tokens.get(next - 1));
      boolean isPair =
          link.text().equals("and")
              && words.isDemonym(tokens.get(next - 1))
              && words.isDemonym(tokens.get(next + 1));
      return isCount || isPair;
    }

    // "Kenya's government" goes on behind the mark, "Kenya's long winter" does not.
    private boolean endsAtPossessive() {
      if (!tokens.get(next).isPossessiveMark()) {
        return false;
      }
      int mark = next;
      int soFar = end;
      NameKind owner = kind;
      next++;
      while (next < tokens.size()
          && isSameSentence(next)
          && names[next] == null
          && words.kindOf(tokens.get(next)) == null
          && (words.isModifier(tokens.get(next)) || words.isOffice(tokens.get(next)))) {
        next++;
      }
      boolean goesOn =
          next < tokens.size()
              && isSameSentence(next)
              && (names[next] != null || words.kindOf(tokens.get(next)) != null);
      if (!goesOn) {
        next = mark;
        end = soFar;
        kind = owner;
      }
      return !goesOn;
    }

    private void take(NameKind taken, int takenEnd, boolean takenIsName) {
      kind = taken;
      next = takenEnd;
      end = takenEnd;
      isName = takenIsName;
    }

    // "the government of Kenya", "Quillon, Kenya"
    private void takeComplement() {
      int link = end;
      if (link + 1 >= tokens.size() || !isSameSentence(link + 1)) {
        return;
      }
      boolean opens = !isName && LINKS.contains(tokens.get(link).text());
      boolean lists = isName && kind == NameKind.PLACE && tokens.get(link).text().equals(",");
      int name = link + 1;
      if (opens && tokens.get(name).lower().equals("the") && name + 1 < tokens.size()) {
        name++;
      }
      NameSpan complement = names[name];
      if (complement == null) {
        return;
      }
      if (opens || (lists && !isCountry(first) && isContainer(complement))) {
        end = complement.end();
      }
    }

    // "Kenya will support": its government.
    private boolean isActingCountry() {
      return isName
          && kind == NameKind.PLACE
          && end < tokens.size()
          && isSameSentence(end)
          && (ACTING.contains(tokens.get(end).text()) || isSubject())
          && isCountry(first);
    }

    private boolean isSubject() {
      boolean opens =
          first == 0 || tokens.get(first - 1).sentence() != tokens.get(first).sentence();
      return opens && Character.isLowerCase(tokens.get(end).text().codePointAt(0));
    }

    private boolean isCountry(int from) {
      int start = words.isDeterminer(tokens.get(from)) ? from + 1 : from;
      return start < end && words.isCountry(TrimName.text(tokens, start, end));
    }

    private boolean isContainer(NameSpan place) {
      return words.isCountry(TrimName.text(tokens, place.first(), place.end()));
    }

    private boolean isSameSentence(int i) {
      return tokens.get(i).sentence() == tokens.get(first).sentence();
    }
  }
}
