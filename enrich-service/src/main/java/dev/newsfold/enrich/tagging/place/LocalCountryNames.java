package dev.newsfold.enrich.tagging.place;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of countries in other languages than English, as the JDK's CLDR data has them. */
final class LocalCountryNames {

  private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

  private static final Pattern ASIDE = Pattern.compile(" *[(（].*");

  private final Map<String, Map<String, String>> codeOfNameByLanguage = new ConcurrentHashMap<>();

  /** ISO 3166-1 alpha-2 of the country of this name in the language, an ISO 639-1 code. */
  @Nullable String codeOf(String normalName, String language) {
    if (!LANGUAGES.contains(language)) {
      return null;
    }
    return codeOfNameByLanguage.computeIfAbsent(language, LocalCountryNames::read).get(normalName);
  }

  private static Map<String, String> read(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      String name = new Locale("", code).getDisplayCountry(locale);
      codes.put(PlaceName.normal(name), code);
      // "Myanmar (Birma)"
      codes.putIfAbsent(PlaceName.normal(ASIDE.matcher(name).replaceAll("")), code);
    }
    return codes;
  }
}
