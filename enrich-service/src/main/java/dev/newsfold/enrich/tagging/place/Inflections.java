package dev.newsfold.enrich.tagging.place;

import java.util.ArrayList;
import java.util.List;

/**
 * The forms that a place's name may have in the dictionary, by the form that a sentence gives it:
 * Russian cases, the German genitive, and the Arabic words that are written onto the next one.
 */
final class Inflections {

  private static final List<String> RUSSIAN_CASES =
      List.of("ой", "ей", "ом", "ем", "ах", "ях", "а", "я", "е", "и", "у", "ю", "ы");
  private static final List<String> RUSSIAN_NOMINATIVES = List.of("", "а", "я", "ь", "й", "ы");
  private static final String ARABIC_PREFIXES = "بلوفك";
  private static final int SHORTEST_STEM = 3;

  private Inflections() {}

  /** Likely first; empty where the language inflects no names, or in ways that are not known. */
  static List<String> baseForms(String name, String language) {
    if (name.indexOf(' ') >= 0) {
      return List.of();
    }
    return switch (language) {
      case "ru", "uk", "be", "bg" -> russian(name);
      case "de" -> name.endsWith("s") ? List.of(name.substring(0, name.length() - 1)) : List.of();
      case "ar", "fa" -> arabic(name);
      default -> List.of();
    };
  }

  private static List<String> russian(String name) {
    List<String> forms = new ArrayList<>();
    for (String ending : RUSSIAN_CASES) {
      int stem = name.length() - ending.length();
      if (stem >= SHORTEST_STEM && name.endsWith(ending)) {
        RUSSIAN_NOMINATIVES.forEach(nominative -> forms.add(name.substring(0, stem) + nominative));
      }
    }
    return forms;
  }

  private static List<String> arabic(String name) {
    boolean hasPrefix =
        name.length() > SHORTEST_STEM && ARABIC_PREFIXES.indexOf(name.charAt(0)) >= 0;
    return hasPrefix ? List.of(name.substring(1)) : List.of();
  }
}
