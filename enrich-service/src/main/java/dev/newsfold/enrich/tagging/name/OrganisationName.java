package dev.newsfold.enrich.tagging.name;

import dev.newsfold.enrich.tagging.place.Countries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's name taken apart.
 *
 * @param country ISO 3166-1 alpha-2 of the country whose institution it is, by the name itself
 * @param words what is left of it, in one order and one spelling
 */
record OrganisationName(@Nullable String country, List<String> words) {

  private static final Set<String> INSTITUTIONS =
      Set.of(
          "administration",
          "agency",
          "army",
          "assembly",
          "authority",
          "cabinet",
          "commission",
          "committee",
          "congress",
          "council",
          "court",
          "defense",
          "department",
          "duma",
          "embassy",
          "force",
          "forces",
          "government",
          "guard",
          "intelligence",
          "legislature",
          "military",
          "ministry",
          "mission",
          "navy",
          "office",
          "parliament",
          "police",
          "prosecutor",
          "senate",
          "service",
          "services",
          "treasury",
          "troops");
  private static final Set<String> FORMS =
      Set.of(
          "inc", "corp", "corporation", "ltd", "limited", "plc", "llc", "gmbh", "ag", "sa", "co");
  private static final Set<String> SMALL_WORDS = Set.of("the", "and", "for", "a", "an", "de", "la");
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("defence", "defense"),
          Map.entry("centre", "center"),
          Map.entry("labour", "labor"),
          Map.entry("organisation", "organization"),
          Map.entry("programme", "program"),
          Map.entry("ministries", "ministry"),
          Map.entry("un", "united nations"));
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Pd}/]+");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}&]+");

  OrganisationName {
    words = List.copyOf(words);
  }

  static OrganisationName of(String text, Countries countries) {
    List<String> parts = new ArrayList<>(Arrays.asList(SPACE.split(text.strip(), -1)));
    parts.removeIf(part -> part.equalsIgnoreCase("the"));
    for (int length = Math.min(3, parts.size() - 1); length > 0; length--) {
      String front = countryOf(parts.subList(0, length), countries);
      if (front != null && isInstitution(parts.subList(length, parts.size()))) {
        return new OrganisationName(front, normal(parts.subList(length, parts.size())));
      }
      int of = parts.size() - length - 1;
      if (of > 0 && parts.get(of).equals("of")) {
        String back = countryOf(parts.subList(of + 1, parts.size()), countries);
        if (back != null && isInstitution(parts.subList(0, of))) {
          return new OrganisationName(back, normal(parts.subList(0, of)));
        }
      }
    }
    return new OrganisationName(null, normal(parts));
  }

  private static @Nullable String countryOf(List<String> parts, Countries countries) {
    String joined = String.join(" ", parts);
    String bare = joined.replaceFirst("['’]s?$", "");
    String named = countries.codeOfName(bare);
    return named != null ? named : countries.codeOfAdjective(bare);
  }

  static boolean isInstitution(List<String> parts) {
    return parts.stream()
        .map(part -> NameFolding.plain(part))
        .anyMatch(part -> INSTITUTIONS.contains(SPELLINGS.getOrDefault(part, part)));
  }

  // "Ministry of Defence" and "Defence Ministry" come out as "defense ministry".
  private static List<String> normal(List<String> parts) {
    int of = parts.indexOf("of");
    if (of > 0 && of < parts.size() - 1) {
      List<String> turned = normal(parts.subList(of + 1, parts.size()));
      turned.addAll(normal(parts.subList(0, of)));
      return turned;
    }
    List<String> words = new ArrayList<>(parts.size());
    for (String part : parts) {
      String word = NOT_LETTERS.matcher(NameFolding.plain(part)).replaceAll("");
      if (!word.isEmpty() && !SMALL_WORDS.contains(word) && !word.equals("&")) {
        words.addAll(Arrays.asList(SPELLINGS.getOrDefault(word, word).split(" ", -1)));
      }
    }
    while (words.size() > 1 && FORMS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  OrganisationName ownedBy(String owner) {
    return new OrganisationName(owner, words);
  }

  /** The initials, as an acronym has them. */
  String initials() {
    StringBuilder initials = new StringBuilder();
    words.forEach(word -> initials.append(word.charAt(0)));
    return initials.toString();
  }

  String slug(Countries countries) {
    String own = String.join("-", words);
    if (country == null) {
      return own;
    }
    String owner = NameFolding.plain(countries.nameOf(country)).replace(' ', '-');
    return owner + "-" + own;
  }
}
