package dev.newsfold.enrich.tagging.name;

import dev.newsfold.contracts.Mention;
import dev.newsfold.enrich.tagging.name.GroupOrganisations.OwnedMention;
import dev.newsfold.enrich.tagging.place.Countries;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people, organisations and places of an English text: a model marks names sentence by
 * sentence, rules that look at the whole article correct it. Thread safe.
 */
public final class FindNames {

  /**
   * In characters. What is longer is none, and the id that is made of it would be longer than what
   * indexes take.
   */
  private static final int LONGEST = 200;

  private final NameModel model;
  private final Countries countries;
  private final TrimName trim;
  private final KindByWords words = new KindByWords();
  private final FindInstitutions institutions;
  private final FindDefinedNames definedNames;
  private final FindPhrases phrases;
  private final SettleKinds settle;
  private final SearchAgain searchAgain;
  private final GroupOrganisations organisations;

  private FindNames(NameModel model, Countries countries, Predicate<String> isPlace) {
    this.model = model;
    this.countries = countries;
    this.trim = new TrimName(countries);
    this.institutions = new FindInstitutions(words, trim);
    this.searchAgain = new SearchAgain(words, countries);
    this.organisations = new GroupOrganisations(countries);
    KindNouns nouns = new KindNouns();
    this.phrases = new FindPhrases(new PhraseWords(countries, trim, nouns));
    KindByDefinition definitions = new KindByDefinition(nouns);
    this.definedNames = new FindDefinedNames(definitions);
    this.settle = new SettleKinds(words, definitions, countries, isPlace, organisations::isKnown);
  }

  /** Loads the model from the class path. */
  public static FindNames load(Countries countries, Predicate<String> isPlace) {
    return new FindNames(NameModel.load(), countries, isPlace);
  }

  /**
   * The names of a text.
   *
   * @param bodyEnd where the body ends; what follows is its headline
   */
  public FoundNames of(String text, int bodyEnd) {
    List<Token> tokens = Tokens.of(text);
    List<Token> body = body(tokens, bodyEnd);
    List<Mention> people = new ArrayList<>();
    List<Mention> places = new ArrayList<>();
    List<OwnedMention> owned = new ArrayList<>();
    List<NameSpan> spans = spans(tokens, body.size());
    for (NameSpan span : spans) {
      int start = tokens.get(span.first()).start();
      int end = tokens.get(span.end() - 1).end();
      Mention mention = new Mention(text.substring(start, end), start, end);
      switch (span.kind()) {
        case PERSON -> people.add(mention);
        case PLACE -> places.add(mention);
        case ORGANISATION -> owned.add(new OwnedMention(mention, owner(span, tokens)));
      }
    }
    List<NameSpan> inBody = spans.stream().filter(span -> span.end() <= body.size()).toList();
    return new FoundNames(
        GroupPeople.of(people), organisations.of(owned), places, body, phrases.of(inBody, body));
  }

  private static List<Token> body(List<Token> tokens, int bodyEnd) {
    int end = tokens.size();
    while (end > 0 && tokens.get(end - 1).end() > bodyEnd) {
      end--;
    }
    return tokens.subList(0, end);
  }

  /** The names by their tokens, in order, without overlaps. */
  List<NameSpan> spans(List<Token> tokens) {
    return spans(tokens, tokens.size());
  }

  private List<NameSpan> spans(List<Token> tokens, int bodySize) {
    boolean trustsHeadline =
        bodySize < tokens.size() && !FindInstitutions.isTitleCase(tokens, bodySize);
    List<NameSpan> trimmed = new ArrayList<>();
    for (NameSpan span : model.read(tokens)) {
      // In a headline of capitals only names that the body has too are sure: they are found again.
      if (span.first() < bodySize || trustsHeadline) {
        trimmed.addAll(trim.of(span, tokens));
      }
    }
    List<NameSpan> whole = institutions.addTo(definedNames.addTo(trimmed, tokens), tokens);
    whole.removeIf(span -> words.isEvent(span, tokens) || isOffice(span, tokens));
    return searchAgain.of(settle.of(whole, tokens), tokens).stream()
        .filter(span -> length(span, tokens) <= LONGEST)
        .toList();
  }

  private static int length(NameSpan span, List<Token> tokens) {
    return tokens.get(span.end() - 1).end() - tokens.get(span.first()).start();
  }

  /** The bare names of a tokenised text, in order, without overlaps. */
  public List<Phrase> names(List<Token> tokens) {
    return spans(tokens).stream()
        .map(span -> new Phrase(span.kind(), span.first(), span.end(), true))
        .toList();
  }

  /** The whole phrases of a tokenised text, in order, without overlaps: see {@link Phrase}. */
  public List<Phrase> phrases(List<Token> tokens) {
    return phrases.of(spans(tokens), tokens);
  }

  // "Minister of Defence" is what somebody is, and no ministry.
  private boolean isOffice(NameSpan span, List<Token> tokens) {
    return span.kind() == NameKind.ORGANISATION
        && span.first() > 1
        && tokens.get(span.first() - 1).text().equals("of")
        && trim.isTitle(tokens.get(span.first() - 2))
        && !words.isOrganisationWord(tokens.get(span.end() - 1).lower());
  }

  // Only a country's own institution: "Russia's Security Council", but not "Russia's Gazprom".
  private @Nullable String owner(NameSpan span, List<Token> tokens) {
    List<String> words =
        tokens.subList(span.first(), span.end()).stream().map(Token::text).toList();
    if (!OrganisationName.isInstitution(words)) {
      return null;
    }
    int before = span.first() - 1;
    if (before >= 1 && tokens.get(before).isPossessiveMark()) {
      return countryEndingAt(before, tokens);
    }
    if (before >= 0 && tokens.get(before).sentence() == tokens.get(span.first()).sentence()) {
      return countries.codeOfAdjective(tokens.get(before).text());
    }
    return null;
  }

  private @Nullable String countryEndingAt(int end, List<Token> tokens) {
    for (int length = 3; length > 0; length--) {
      if (end - length >= 0) {
        String code = countries.codeOfName(TrimName.text(tokens, end - length, end));
        if (code != null) {
          return code;
        }
      }
    }
    return null;
  }
}
