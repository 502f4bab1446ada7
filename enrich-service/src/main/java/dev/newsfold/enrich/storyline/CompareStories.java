package dev.newsfold.enrich.storyline;

import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.sketch.Term;
import dev.newsfold.enrich.story.StoryProfile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether two stories are about the same actors and the same matter. Actors alone do not do: a head
 * of state acts in many matters. Nor do words alone: many matters are told in the same ones.
 */
public final class CompareStories {

  /** How many of the most salient people count as those a story is about. */
  private static final int MAIN_PEOPLE = 4;

  private static final int MAIN_OTHERS = 6;

  /** With a shared main person and a shared place or organisation, the matter is soon the same. */
  private static final double ALIKE_WITH_PERSON = .15;

  /** Without a person the words have to say more. */
  private static final double ALIKE_WITHOUT_PERSON = .35;

  private CompareStories() {}

  /** Whether the two belong to one storyline. */
  public static boolean linked(StoryProfile one, StoryProfile other) {
    double alike = likeness(one, other);
    int people = shared(main(one.people(), MAIN_PEOPLE), main(other.people(), MAIN_PEOPLE));
    int others = sharedOthers(one, other);
    boolean byPerson = people >= 1 && people + others >= 2 && alike >= ALIKE_WITH_PERSON;
    boolean byOthers = others >= 2 && alike >= ALIKE_WITHOUT_PERSON;
    return byPerson || byOthers;
  }

  /** The cosine of the two stories' terms, 0 to 1. */
  public static double likeness(StoryProfile one, StoryProfile other) {
    Map<String, Float> weights = new HashMap<>();
    other.terms().forEach(term -> weights.put(term.stem(), term.weight()));
    double cosine = 0;
    for (Term term : one.terms()) {
      cosine += term.weight() * weights.getOrDefault(term.stem(), 0f);
    }
    return Math.min(cosine, 1);
  }

  /** The ids under which stories are looked up that might be linked to this one. */
  public static Set<String> actors(StoryProfile profile) {
    Set<String> actors = main(profile.people(), MAIN_PEOPLE);
    actors.addAll(main(profile.organisations(), 2));
    return actors;
  }

  private static int sharedOthers(StoryProfile one, StoryProfile other) {
    return shared(main(one.organisations(), MAIN_OTHERS), main(other.organisations(), MAIN_OTHERS))
        + shared(mainPlaces(one), mainPlaces(other));
  }

  private static int shared(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both.size();
  }

  private static Set<String> main(List<Tag> tags, int most) {
    Set<String> ids = new HashSet<>();
    tags.stream().limit(most).map(Tag::id).forEach(ids::add);
    return ids;
  }

  private static Set<String> mainPlaces(StoryProfile profile) {
    Set<String> ids = new HashSet<>();
    profile.places().stream().limit(MAIN_OTHERS).map(Place::id).forEach(ids::add);
    return ids;
  }
}
