package dev.newsfold.enrich.tagging;

import dev.newsfold.contracts.Event;
import dev.newsfold.contracts.Event.Party;
import dev.newsfold.contracts.Mention;
import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.tagging.event.CodedEvent;
import dev.newsfold.enrich.tagging.name.FoundNames;
import dev.newsfold.enrich.tagging.name.NameKind;
import dev.newsfold.enrich.tagging.name.Phrase;
import dev.newsfold.enrich.tagging.name.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gives the sides of a coded event the names and ids that the article's tags have. */
final class DescribeEvent {

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Set<String> HE_OR_SHE = Set.of("he", "she");
  private static final Set<String> PRONOUNS = Set.of("i", "me", "him", "we", "they", "he", "she");

  private record Named(Party party, boolean isPerson) {}

  private final String text;
  private final List<Token> tokens;
  private final List<Phrase> phrases;
  private final Predicate<String> isPeople;
  private final Map<Integer, Named> byEnd = new HashMap<>();

  DescribeEvent(
      String text,
      FoundNames names,
      List<Tag> people,
      List<Tag> organisations,
      List<Place> places,
      Predicate<String> isPeople) {
    this.text = text;
    this.isPeople = isPeople;
    this.tokens = names.tokens();
    this.phrases = names.phrases();
    for (Place place : places) {
      add(place.mentions(), new Named(new Party(place.name(), place.id()), false));
    }
    for (Tag organisation : organisations) {
      add(
          organisation.mentions(),
          new Named(new Party(organisation.name(), organisation.id()), false));
    }
    for (Tag person : people) {
      add(person.mentions(), new Named(new Party(person.name(), person.id()), true));
    }
  }

  private void add(List<Mention> mentions, Named named) {
    mentions.forEach(mention -> byEnd.put(mention.end(), named));
  }

  /**
   * The event of this type that the article is about, undated: the first of those that name most of
   * their sides; null where no sentence tells any.
   */
  @Nullable Event mainOf(List<CodedEvent> coded, String type) {
    Event best = null;
    int bestSides = 0;
    for (CodedEvent each : coded) {
      Event event = each.code().equals(type) ? of(each) : null;
      int sides = event == null ? 0 : sides(event.actor()) + sides(event.recipient());
      if (sides > bestSides) {
        best = event;
        bestSides = sides;
      }
    }
    return best;
  }

  private static int sides(@Nullable Party party) {
    if (party == null) {
      return 0;
    }
    return party.id() == null ? 2 : 3;
  }

  private @Nullable Event of(CodedEvent coded) {
    Party actor = party(coded.actor());
    Party stated = party(coded.recipient());
    Party recipient = stated != null && stated.equals(actor) ? null : stated;
    if (actor == null && recipient == null) {
      return null;
    }
    int start = tokens.get(coded.first()).start();
    int end = tokens.get(coded.end() - 1).end();
    Mention sentence = new Mention(text.substring(start, end), start, end);
    return new Event(
        coded.code(), coded.mode(), actor, recipient, party(coded.place()), null, sentence);
  }

  private @Nullable Party party(@Nullable Phrase phrase) {
    if (phrase == null) {
      return null;
    }
    String first = tokens.get(phrase.first()).lower();
    if (phrase.end() - phrase.first() == 1 && PRONOUNS.contains(first)) {
      return HE_OR_SHE.contains(first) ? personBefore(phrase.first()) : null;
    }
    int end = tokens.get(phrase.end() - 1).end();
    Named named = byEnd.get(end);
    if (phrase.endsInName() && named != null) {
      return named.party();
    }
    boolean hasArticle = ARTICLES.contains(first) && phrase.end() - phrase.first() > 1;
    int from = hasArticle ? phrase.first() + 1 : phrase.first();
    String name = text.substring(tokens.get(from).start(), end);
    return new Party(opensSentence(from) ? uncapitalised(name, from) : name, null);
  }

  private boolean opensSentence(int token) {
    return token == 0 || tokens.get(token - 1).sentence() != tokens.get(token).sentence();
  }

  // "Protesters" at the head of a sentence has a capital, and is no name.
  private String uncapitalised(String name, int token) {
    boolean isPlain = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    boolean isName =
        byEnd.containsKey(tokens.get(token).end()) || isPeople.test(tokens.get(token).text());
    return isPlain && !isName
        ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
        : name;
  }

  private @Nullable Party personBefore(int token) {
    Party last = null;
    for (Phrase phrase : phrases) {
      if (phrase.first() >= token) {
        break;
      }
      Named named = byEnd.get(tokens.get(phrase.end() - 1).end());
      if (phrase.kind() == NameKind.PERSON && named != null && named.isPerson()) {
        last = named.party();
      }
    }
    return last;
  }
}
