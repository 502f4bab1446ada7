package dev.newsfold.query.tag;

import dev.newsfold.query.tag.PlaceMap.NamedPlace;
import java.time.LocalDate;
import java.util.List;

/**
 * A tag: when, where and with whom it appears.
 *
 * @param articles how many carry it
 * @param stories how many were counted over, the newest ones
 * @param storiesAreAll false where it has more stories than were counted over
 * @param days on which the events of its stories took place, in order
 * @param places that its stories name, the most frequent first
 */
record TagPortrait(
    String type,
    String id,
    String name,
    long articles,
    long stories,
    boolean storiesAreAll,
    List<Day> days,
    List<NamedPlace> places,
    Company company) {

  TagPortrait {
    days = List.copyOf(days);
    places = List.copyOf(places);
  }

  /** A day with events. */
  record Day(LocalDate day, long stories) {}
}
