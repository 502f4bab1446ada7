package dev.newsfold.enrich.tagging.name;

import dev.newsfold.contracts.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which of an article's person names are one person.
 *
 * <p>A shorter name joins the full name that it abbreviates; where it abbreviates several, each
 * mention joins the one that was named last before it. Two full names never join by their surname
 * alone.
 */
final class GroupPeople {

  private record Person(PersonName name, List<Mention> fullMentions, List<Mention> mentions) {}

  private GroupPeople() {}

  static List<NamedEntity> of(List<Mention> mentions) {
    Map<String, List<Mention>> byText = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      byText.computeIfAbsent(mention.text(), key -> new ArrayList<>()).add(mention);
    }
    Map<PersonName, List<Mention>> byName = new LinkedHashMap<>();
    byText.forEach((text, same) -> byName.put(PersonName.of(text), same));
    byName.keySet().removeIf(name -> name.words().isEmpty());
    List<PersonName> longestFirst = new ArrayList<>(byName.keySet());
    longestFirst.sort(
        Comparator.comparingInt((PersonName name) -> -name.words().size())
            .thenComparingInt(name -> -name.fullWords()));
    List<Person> people = new ArrayList<>();
    for (PersonName name : longestFirst) {
      place(name, byName.getOrDefault(name, List.of()), people);
    }
    return people.stream().map(GroupPeople::entity).toList();
  }

  private static void place(PersonName name, List<Mention> mentions, List<Person> people) {
    List<Person> fitting =
        people.stream().filter(person -> name.abbreviates(person.name())).toList();
    if (fitting.isEmpty()) {
      people.add(new Person(name, new ArrayList<>(mentions), new ArrayList<>(mentions)));
      return;
    }
    boolean isFull = name.fullWords() > 1;
    for (Mention mention : mentions) {
      Person person = lastNamedBefore(mention, fitting);
      person.mentions().add(mention);
      if (isFull) {
        person.fullMentions().add(mention);
      }
    }
  }

  private static Person lastNamedBefore(Mention mention, List<Person> fitting) {
    Person last = fitting.get(0);
    int lastEnd = -1;
    for (Person person : fitting) {
      for (Mention full : person.fullMentions()) {
        if (full.end() <= mention.start() && full.end() > lastEnd) {
          last = person;
          lastEnd = full.end();
        }
      }
    }
    return last;
  }

  private static NamedEntity entity(Person person) {
    person.mentions().sort(Comparator.comparingInt(Mention::start));
    return new NamedEntity(person.name().id(), person.name().text(), person.mentions());
  }
}
