package dev.newsfold.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, where and when, as PLOVER codes it, and the sentence that says so.
 *
 * @param type a PLOVER event type, such as {@code CONSULT}
 * @param mode PLOVER's word for how it was done, such as {@code visit}; null where it has none
 * @param actor who did it; null where the sentence does not say
 * @param recipient to whom or with whom; null where the sentence does not say
 * @param place where it happened
 * @param date when it happened, by the article; null where it is not known to the day
 * @param sentence where in the body the sentence stands
 */
public record Event(
    String type,
    @Nullable String mode,
    @Nullable Party actor,
    @Nullable Party recipient,
    @Nullable Party place,
    @Nullable LocalDate date,
    Mention sentence) {

  /**
   * Somebody or some place of an event.
   *
   * @param id that of the article's person, organisation or place; null for one without a name of
   *     its own, such as {@code Kenyan police}
   */
  public record Party(String name, @Nullable String id) {}

  public Event {
    if (actor == null && recipient == null) {
      throw new IllegalArgumentException("an event " + type + " of nobody with nobody");
    }
  }
}
