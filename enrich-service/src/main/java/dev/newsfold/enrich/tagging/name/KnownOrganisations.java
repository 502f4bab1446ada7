package dev.newsfold.enrich.tagging.name;

import dev.newsfold.enrich.tagging.place.Countries;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** International bodies and seats of government that have a short form everyone knows. */
final class KnownOrganisations {

  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern BAR = Pattern.compile("\\|");

  private final Map<String, String> slugOfWords = new HashMap<>();

  private KnownOrganisations() {}

  static KnownOrganisations load(Countries countries) {
    KnownOrganisations known = new KnownOrganisations();
    for (String line : WordList.read("organisations.tsv")) {
      String[] row = TAB.split(line, -1);
      Arrays.stream(BAR.split(row[1], -1))
          .map(name -> key(OrganisationName.of(name, countries)))
          .forEach(key -> known.slugOfWords.put(key, row[0]));
    }
    return known;
  }

  @Nullable String slugOf(OrganisationName name) {
    return slugOfWords.get(key(name));
  }

  private static String key(OrganisationName name) {
    return name.country() + " " + String.join(" ", name.words());
  }
}
