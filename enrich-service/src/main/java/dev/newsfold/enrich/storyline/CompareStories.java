package dev.newsfold.enrich.storyline;

import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.story.StoryProfile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether two stories are about the same actors and the same matter. Actors alone do not do: a head
 * of state acts in many matters. Nor do words alone: many matters are told in the same ones.
 */
public final class CompareStories {

  /** How many of the most salient people count as those a story is about. */
  private static final int MAIN_PEOPLE = 4;

  private static final int MAIN_OTHERS = 6;

  private static final int ACTING_ORGANISATIONS = 2;

  /** With a shared main person and a shared place or organisation, the matter is soon the same. */
  private static final double ALIKE_WITH_PERSON = .15;

  /** Without a person the words have to say more. */
  private static final double ALIKE_WITHOUT_PERSON = .35;

  private CompareStories() {}

  /** Whether the two belong to one storyline. */
  public static boolean linked(StoryProfile one, StoryProfile other) {
    int people = shared(one.people(), other.people(), MAIN_PEOPLE, Tag::id);
    int others =
        shared(one.organisations(), other.organisations(), MAIN_OTHERS, Tag::id)
            + shared(one.places(), other.places(), MAIN_OTHERS, Place::id);
    boolean byPerson = people >= 1 && people + others >= 2;
    if (!byPerson && others < 2) {
      return false;
    }
    double alike = one.topic().likeness(other.topic());
    return alike >= (byPerson ? ALIKE_WITH_PERSON : ALIKE_WITHOUT_PERSON);
  }

  /** The ids under which stories are looked up that might be linked to this one. */
  public static Set<String> actors(StoryProfile profile) {
    Set<String> actors = new LinkedHashSet<>();
    profile.people().stream().limit(MAIN_PEOPLE).map(Tag::id).forEach(actors::add);
    profile.organisations().stream().limit(ACTING_ORGANISATIONS).map(Tag::id).forEach(actors::add);
    return actors;
  }

  private static <T> int shared(List<T> one, List<T> other, int most, Function<T, String> idOf) {
    int shared = 0;
    for (int i = 0; i < Math.min(most, one.size()); i++) {
      for (int j = 0; j < Math.min(most, other.size()); j++) {
        shared += idOf.apply(one.get(i)).equals(idOf.apply(other.get(j))) ? 1 : 0;
      }
    }
    return shared;
  }
}
