package dev.newsfold.enrich.tagging.event;

import dev.newsfold.enrich.tagging.name.Phrase;
import dev.newsfold.enrich.tagging.name.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Codes the events of English sentences as PLOVER does: its verb dictionary finds the act, the
 * phrases around the verb are the sides.
 *
 * <p>What is denied, possible or wished for is no event; what is announced is an agreement where it
 * brings the sides closer, and a threat where it does not. Direct speech is not read.
 */
public final class CodeEvents {

  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our",
          "of", "in", "on", "at", "for", "no", "any", "each", "by", "with", "after", "under", "'s",
          "’s", "from", "against", "more", "two", "three", "several", "further", "new", "joint");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "they", "it");
  private static final Set<PloverCode> DONE_TO_SOMEBODY =
      EnumSet.of(
          PloverCode.AID,
          PloverCode.SUPPORT,
          PloverCode.THREATEN,
          PloverCode.COERCE,
          PloverCode.ASSAULT);
  private static final Set<String> BREAKS =
      Set.of(
          ".",
          ";",
          ":",
          "that",
          "who",
          "which",
          "said",
          "says",
          "after",
          "while",
          "when",
          "but",
          "because",
          "before",
          "as",
          "although",
          "and");

  // What an article is about stands in its first ten sentences or so.
  private static final int READ_TOKENS = 400;
  private static final int LONGEST_REACH = 9;
  private static final int LONGEST_OBJECT = 6;

  private final Verbs verbs = new Verbs();

  /** The events of a text's first sentences, in order. */
  public List<CodedEvent> of(List<Token> tokens, List<Phrase> phrases) {
    List<CodedEvent> events = new ArrayList<>();
    int to = Math.min(tokens.size(), READ_TOKENS);
    int first = 0;
    while (first < to) {
      int end = first + 1;
      while (end < to && tokens.get(end).sentence() == tokens.get(first).sentence()) {
        end++;
      }
      new SentenceReading(tokens, phrases, first, end).addTo(events);
      first = end;
    }
    return events;
  }

  /** One sentence, read verb by verb. */
  private final class SentenceReading {
    private final List<Token> tokens;
    private final int first;
    private final int end;
    private final Sides sides;
    private final boolean[] quoted;

    private SentenceReading(List<Token> tokens, List<Phrase> phrases, int first, int end) {
      this.tokens = tokens;
      this.first = first;
      this.end = end;
      this.sides = new Sides(tokens, phrases, first, end);
      this.quoted = Quoted.of(tokens, first, end);
    }

    private void addTo(List<CodedEvent> events) {
      for (int i = first; i < end; i++) {
        if (!quoted[i - first] && !sides.isInPhrase(i)) {
          CodedEvent event = at(i);
          if (event != null) {
            events.add(event);
          }
        }
      }
    }

    private @Nullable CodedEvent at(int at) {
      for (Map.Entry<VerbForm, List<EventVerb>> form :
          verbs.of(tokens.get(at).lower()).entrySet()) {
        for (EventVerb verb : form.getValue()) {
          int behind = behindParticles(verb, at);
          int object = behind < 0 ? -1 : behindObject(verb, behind, at, form.getKey());
          if (object >= 0 && isVerb(at, form.getKey())) {
            return coded(verb, form.getKey(), at, object);
          }
        }
      }
      return null;
    }

    private int behindParticles(EventVerb verb, int at) {
      int next = at + 1;
      for (String particle : verb.particles()) {
        if (next >= end || !tokens.get(next).lower().equals(particle)) {
          return -1;
        }
        next++;
      }
      return next;
    }

    private int behindObject(EventVerb verb, int behind, int at, VerbForm form) {
      if (verb.objects().isEmpty()) {
        return behind;
      }
      for (int i = behind; i < Math.min(end, behind + LONGEST_OBJECT); i++) {
        String word = tokens.get(i).lower();
        if (verb.objects().contains(word)) {
          return i + 1;
        }
        if (BREAKS.contains(word) && !word.equals("and")) {
          break;
        }
      }
      boolean mayBePassive = form == VerbForm.PAST || form == VerbForm.PARTICIPLE;
      boolean isSubject =
          mayBePassive
              && at > first
              && hasObjectBefore(verb, VerbGroup.endingAt(at, form, first, tokens));
      return isSubject ? behind : -1;
    }

    // "a treaty was signed"
    private boolean hasObjectBefore(EventVerb verb, VerbGroup group) {
      return group.isPassive()
          && group.first() > first
          && verb.objects().contains(tokens.get(group.first() - 1).lower());
    }

    // "the attack on" is no verb, "rebels attack the" is one.
    private boolean isVerb(int at, VerbForm form) {
      if (at == first || DETERMINERS.contains(tokens.get(at - 1).lower())) {
        return false;
      }
      if (form == VerbForm.PAST || form == VerbForm.PARTICIPLE) {
        return true;
      }
      boolean hasSubject =
          sides.endsAt(at)
              || RELATIVES.contains(tokens.get(at - 1).lower())
              || VerbGroup.endingAt(at, form, first, tokens).first() < at;
      return hasSubject && !tokens.get(at).isCapitalised();
    }

    private @Nullable CodedEvent coded(EventVerb verb, VerbForm form, int at, int behind) {
      VerbGroup group = VerbGroup.endingAt(at, form, first, tokens);
      if (group.isUnreal() || sides.isNobody(group.first())) {
        return null;
      }
      Phrase subject = sides.subjectBefore(group.first());
      boolean passive =
          (group.isPassive() && verb.code() != PloverCode.AGREE) || isReduced(form, at);
      boolean leads = !verb.particles().isEmpty() && verb.objects().isEmpty();
      Phrase object = sides.objectBehind(behind, LONGEST_REACH, passive, leads);
      Phrase actor = passive ? object : subject;
      Phrase recipient = passive ? subject : object;
      if (actor != null && actor.equals(recipient)) {
        recipient = null;
      }
      PloverCode code = verb.code();
      if (group.isFuture()) {
        code = code.isCooperative() ? PloverCode.AGREE : PloverCode.THREATEN;
      }
      boolean lacksObject = needsObject(verb, group) && object == null;
      boolean lacksSubject =
          passive ? recipient == null && verb.objects().isEmpty() : actor == null;
      if (lacksSubject || (!passive && lacksObject) || (actor == null && recipient == null)) {
        return null;
      }
      String mode = code == verb.code() ? verb.mode() : null;
      Phrase place = sides.placeOf(at, actor, recipient);
      return new CodedEvent(code.name(), mode, actor, recipient, place, at, first, end);
    }

    private static boolean needsObject(EventVerb verb, VerbGroup group) {
      return group.isFuture()
          ? verb.code() != PloverCode.AGREE
          : verb.objects().isEmpty()
              && verb.particles().isEmpty()
              && DONE_TO_SOMEBODY.contains(verb.code());
    }

    // "men accused of fraud", "a man arrested in Harrow"
    private boolean isReduced(VerbForm form, int at) {
      if (form != VerbForm.PAST || at + 1 >= end) {
        return false;
      }
      String next = tokens.get(at + 1).lower();
      return next.equals("of") && sides.endsAt(at);
    }
  }
}
