package dev.newsfold.enrich.tagging.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Countries by their English names and by the adjectives for them. */
public final class Countries {

  private final Map<String, String> codeOfName = new HashMap<>();
  private final Map<String, String> codeOfAdjective = new HashMap<>();
  private final Map<String, String> nameOfCode = new HashMap<>();
  private final Set<String> peoples = new HashSet<>();
  private final Set<String> regions = new HashSet<>();

  private Countries() {}

  /** Reads the tables of the class path. */
  public static Countries load() {
    Countries countries = new Countries();
    Table.forEachRow("/dev/newsfold/enrich/tagging/place/countries.tsv", countries::addCountry);
    Table.forEachRow("/dev/newsfold/enrich/tagging/place/regions.tsv", countries::addRegion);
    return countries;
  }

  private void addCountry(String[] row) {
    String code = row[0];
    nameOfCode.put(code, row[1]);
    codeOfName.put(row[1], code);
    Table.values(row[2]).forEach(name -> codeOfName.put(name, code));
    for (String adjective : Table.values(row[3])) {
      codeOfAdjective.put(adjective, code);
      addPeople(adjective);
    }
  }

  private void addRegion(String[] row) {
    regions.add(row[0]);
    regions.addAll(Table.values(row[1]));
    Table.values(row[2]).forEach(this::addPeople);
  }

  private void addPeople(String adjective) {
    peoples.add(adjective);
    peoples.add(adjective + "s");
  }

  /** ISO 3166-1 alpha-2 of the country of this name, in its spelling with capitals. */
  public @Nullable String codeOfName(String name) {
    return codeOfName.get(name);
  }

  /** ISO 3166-1 alpha-2 of the country of this adjective, such as {@code French}. */
  public @Nullable String codeOfAdjective(String adjective) {
    return codeOfAdjective.get(adjective);
  }

  /** The usual English name of a country that {@link #codeOfName} knows. */
  public String nameOf(String code) {
    String name = nameOfCode.get(code);
    if (name == null) {
      throw new IllegalArgumentException("no country has the code " + code);
    }
    return name;
  }

  /** The names of countries and of regions of the world, in their spelling with capitals. */
  public Set<String> placeNames() {
    Set<String> names = new HashSet<>(codeOfName.keySet());
    names.addAll(regions);
    return names;
  }

  /** Whether this is the name of a country or of a region of the world. */
  public boolean isCountryOrRegion(String name) {
    return codeOfName.containsKey(name) || regions.contains(name);
  }

  /** Whether the word says where someone or something is from, and names no place itself. */
  public boolean isPeople(String word) {
    return peoples.contains(word) && !codeOfName.containsKey(word);
  }
}
