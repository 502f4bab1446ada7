package dev.newsfold.enrich.tagging.event;

import dev.newsfold.enrich.tagging.name.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, and where, as one sentence says it.
 *
 * @param code the PLOVER event type
 * @param mode PLOVER's word for how it was done
 * @param verb the token of the verb
 * @param first the sentence's first token
 * @param end the token after its last one
 */
public record CodedEvent(
    String code,
    @Nullable String mode,
    @Nullable Phrase actor,
    @Nullable Phrase recipient,
    @Nullable Phrase place,
    int verb,
    int first,
    int end) {

  public CodedEvent {
    if (actor == null && recipient == null) {
      throw new IllegalArgumentException("an event " + code + " of nobody with nobody");
    }
  }
}
