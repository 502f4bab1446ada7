package dev.newsfold.enrich.story;

import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.CompareReports.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom and what two articles name alike. */
final class NameSignals {

  private NameSignals() {}

  static Finding people(Sketch one, Sketch other) {
    return overlap("people", one.people(), other.people());
  }

  static Finding organisations(Sketch one, Sketch other) {
    return overlap("organisations", one.organisations(), other.organisations());
  }

  static Finding places(Sketch one, Sketch other) {
    if (one.places().isEmpty() || other.places().isEmpty()) {
      return new Finding("places", 0, List.of());
    }
    return overlap("places", asTags(one.places()), asTags(other.places()));
  }

  /** The people of headline and lead: those the report is about. */
  static Finding leadPeople(Sketch one, Sketch other) {
    if (one.leadPeople().isEmpty() || other.leadPeople().isEmpty()) {
      return new Finding("lead-people", 0, List.of());
    }
    Map<String, String> names = new HashMap<>();
    one.people().forEach(person -> names.put(person.id(), person.name()));
    Set<String> shared = new HashSet<>(one.leadPeople());
    shared.retainAll(other.leadPeople());
    Set<String> all = new HashSet<>(one.leadPeople());
    all.addAll(other.leadPeople());
    return new Finding(
        "lead-people",
        all.isEmpty() ? 0 : (double) shared.size() / all.size(),
        shared.stream().map(id -> names.getOrDefault(id, id)).sorted().toList());
  }

  /**
   * The share of the people of headline and lead whom the other article does not name at all: who
   * reports the same event names the same counterparts, wherever in the text.
   */
  static Finding missingPeople(Sketch one, Sketch other) {
    int of = one.leadPeople().size() + other.leadPeople().size();
    long missing = missing(one, other) + missing(other, one);
    return new Finding("missing-people", of == 0 ? 0 : (double) missing / of, List.of());
  }

  private static long missing(Sketch one, Sketch other) {
    return one.leadPeople().stream()
        .filter(id -> other.people().stream().noneMatch(person -> person.id().equals(id)))
        .count();
  }

  /** The share of the figures of the one with fewer that stand in the other. */
  static Finding numbers(Sketch one, Sketch other) {
    if (one.numbers().isEmpty() || other.numbers().isEmpty()) {
      return new Finding("numbers", 0, List.of());
    }
    List<String> shared = one.numbers().stream().filter(other.numbers()::contains).toList();
    int fewer = Math.min(one.numbers().size(), other.numbers().size());
    return new Finding("numbers", fewer == 0 ? 0 : (double) shared.size() / fewer, shared);
  }

  /** 1 for the same type of event, −1 for two different ones, 0 where one is not known. */
  static Finding eventType(Sketch one, Sketch other) {
    Tag left = one.eventType();
    Tag right = other.eventType();
    if (left == null || right == null) {
      return new Finding("event-type", 0, List.of());
    }
    return left.id().equals(right.id())
        ? new Finding("event-type", 1, List.of(left.name()))
        : new Finding("event-type", -1, List.of());
  }

  /** Weighted Jaccard similarity of the saliences (Ruzicka): 0 to 1. */
  private static Finding overlap(String name, List<Tag> one, List<Tag> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return new Finding(name, 0, List.of());
    }
    Map<String, Tag> right = new LinkedHashMap<>();
    other.forEach(tag -> right.put(tag.id(), tag));
    List<String> shared = new ArrayList<>();
    double both = 0;
    double either = 0;
    for (Tag tag : one) {
      Tag match = right.remove(tag.id());
      double matched = match == null ? 0 : match.salience();
      both += Math.min(tag.salience(), matched);
      either += Math.max(tag.salience(), matched);
      if (match != null) {
        shared.add(tag.name());
      }
    }
    for (Tag unmatched : right.values()) {
      either += unmatched.salience();
    }
    return new Finding(name, either == 0 ? 0 : both / either, shared);
  }

  private static List<Tag> asTags(List<Place> places) {
    return places.stream()
        .map(place -> new Tag(place.id(), place.name(), List.of(), place.salience()))
        .toList();
  }
}
