package dev.newsfold.enrich.tagging.event;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A verb that reports an event.
 *
 * @param mode PLOVER's word for how it was done
 * @param particles the words that follow the verb
 * @param objects the nouns of which one must follow; empty where the verb says it all
 */
record EventVerb(
    PloverCode code,
    @Nullable String mode,
    String infinitive,
    List<String> particles,
    Set<String> objects) {

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern COMMA = Pattern.compile(",");

  EventVerb {
    particles = List.copyOf(particles);
    objects = Set.copyOf(objects);
  }

  /** Reads an entry such as {@code call on} or {@code sign:treaty,deal}. */
  static EventVerb of(PloverCode code, @Nullable String mode, String entry) {
    int colon = entry.indexOf(':');
    String[] words = SPACE.split(colon < 0 ? entry : entry.substring(0, colon), -1);
    Set<String> objects =
        colon < 0 ? Set.of() : Set.copyOf(Arrays.asList(COMMA.split(entry.substring(colon + 1))));
    return new EventVerb(
        code, mode, words[0], Arrays.asList(words).subList(1, words.length), objects);
  }

  /** How much the entry asks for: of two that fit, the one that asks for more is right. */
  int demands() {
    return particles.size() * 2 + (objects.isEmpty() ? 0 : 3);
  }
}
