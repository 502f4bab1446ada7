package dev.newsfold.enrich.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the three letters of ISO 639-3 into the two of ISO 639-1. */
final class IsoCodes {

  private static final Map<String, String> TWO_BY_THREE = twoByThree();

  private IsoCodes() {}

  private static Map<String, String> twoByThree() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      codes.put(Locale.forLanguageTag(two).getISO3Language(), two);
    }
    // Members of a macrolanguage that ISO 639-1 names as a whole.
    codes.putAll(
        Map.ofEntries(
            Map.entry("cmn", "zh"),
            Map.entry("arb", "ar"),
            Map.entry("pes", "fa"),
            Map.entry("ekk", "et"),
            Map.entry("lvs", "lv"),
            Map.entry("zsm", "ms"),
            Map.entry("swh", "sw"),
            Map.entry("khk", "mn"),
            Map.entry("npi", "ne"),
            Map.entry("plt", "mg"),
            Map.entry("uzn", "uz"),
            Map.entry("azj", "az"),
            Map.entry("als", "sq"),
            Map.entry("gug", "gn")));
    return Map.copyOf(codes);
  }

  /** The two letters, null for a language without them. */
  static @Nullable String twoLetters(String code) {
    return code.length() == 2 ? code : TWO_BY_THREE.get(code);
  }
}
