package dev.newsfold.enrich.tagging.place;

import dev.newsfold.enrich.tagging.place.GazetteerPlace.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Regions, countries, states and 33,000 cities by their names in many languages.
 *
 * <p>Cities and states are those of GeoNames (geonames.org, CC BY 4.0), as packed in OpenSextant's
 * Xponents.
 */
public final class Gazetteer {

  private static final Pattern COMMA = Pattern.compile(",");
  private static final int SHORTEST_OTHER_NAME = 4;

  // A country or region beats any city of its name; a state beats all but the largest cities.
  private static final double COUNTRY = 8;
  private static final double STATE = 6.5;

  private final List<GazetteerPlace> places = new ArrayList<>();
  private final NameIndex.Builder building = new NameIndex.Builder();
  private final Map<String, Integer> stateNumbers = new HashMap<>();
  private final Map<String, GazetteerPlace> countries = new HashMap<>();
  private final LocalCountryNames localNames = new LocalCountryNames();
  private NameIndex index = building.build();

  private Gazetteer() {}

  /** Reads the tables of the class path. */
  public static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer();
    Map<String, double[]> centres = countryCentres();
    String tables = "/dev/newsfold/enrich/tagging/place/";
    Table.forEachRow(tables + "countries.tsv", row -> gazetteer.addCountry(row, centres));
    Table.forEachRow(tables + "regions.tsv", gazetteer::addRegion);
    Map<String, GazetteerPlace> largest = new HashMap<>();
    List<String[]> states = new ArrayList<>();
    Table.forEachRow("/geonames.org/admin1CodesASCII.txt", states::add);
    Table.forEachRow("/geonames.org/cities15000.txt", row -> gazetteer.addCity(row, largest));
    Map<String, double[]> stateCentres = stateCentres();
    states.forEach(row -> gazetteer.addState(row, largest, stateCentres));
    Table.forEachRow(tables + "state-abbreviations.tsv", gazetteer::addAbbreviations);
    gazetteer.index = gazetteer.building.build();
    return gazetteer;
  }

  /**
   * All places of this name, in any spelling; a country also by its name in the language, and
   * either in the form that a sentence of the language gives it.
   */
  List<GazetteerPlace> find(String name, String language) {
    List<GazetteerPlace> exact = findExactly(name, language);
    if (!exact.isEmpty() || language.equals("en")) {
      return exact;
    }
    String normal = PlaceName.normal(name);
    return Inflections.baseForms(normal, language).stream()
        .map(form -> findExactly(form, language))
        .filter(found -> found.stream().anyMatch(GazetteerPlace::isLarge))
        .findFirst()
        .orElse(List.of());
  }

  private List<GazetteerPlace> findExactly(String name, String language) {
    List<GazetteerPlace> found = find(name);
    String code =
        language.equals("en") ? null : localNames.codeOf(PlaceName.normal(name), language);
    GazetteerPlace country = code == null ? null : countries.get(code);
    if (country == null || found.contains(country)) {
      return found;
    }
    List<GazetteerPlace> withCountry = new ArrayList<>(found);
    withCountry.add(country);
    return withCountry;
  }

  /** All places of this name, in any spelling. */
  List<GazetteerPlace> find(String name) {
    int[] numbers = index.find(PlaceName.normal(name));
    List<GazetteerPlace> found = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      found.add(places.get(number));
    }
    return found;
  }

  private static Map<String, double[]> countryCentres() {
    Map<String, double[]> centres = new HashMap<>();
    Table.forEachRow(
        "/country-names-2021.csv",
        COMMA,
        row -> {
          boolean wholeCountry = row.length == 8 && row[5].equals("false");
          if (wholeCountry) {
            centres.putIfAbsent(
                row[2], new double[] {Double.parseDouble(row[6]), Double.parseDouble(row[7])});
          }
        });
    return centres;
  }

  private static Map<String, double[]> stateCentres() {
    Map<String, double[]> centres = new HashMap<>();
    Table.forEachRow(
        "/us-state-metadata.csv",
        COMMA,
        row -> {
          boolean isState = row.length == 7 && !row[0].equals("\"POSTAL_CODE\"");
          if (isState) {
            centres.put(
                "US." + row[0].replace("\"", ""),
                new double[] {Double.parseDouble(row[3]), Double.parseDouble(row[4])});
          }
        });
    return centres;
  }

  private void addCountry(String[] row, Map<String, double[]> centres) {
    double[] centre = centres.get(row[0]);
    if (centre == null) {
      throw new IllegalStateException("no coordinates are known for the country " + row[0]);
    }
    GazetteerPlace country =
        new GazetteerPlace(Kind.COUNTRY, row[1], row[0], null, centre[0], centre[1], COUNTRY);
    countries.put(row[0], country);
    int number = add(country);
    Table.values(row[2]).forEach(name -> building.add(PlaceName.normal(name), number));
  }

  private void addRegion(String[] row) {
    @Nullable String country = row[3].isEmpty() ? null : row[3];
    double lat = Double.parseDouble(row[4]);
    double lon = Double.parseDouble(row[5]);
    int number = add(new GazetteerPlace(Kind.REGION, row[0], country, null, lat, lon, COUNTRY));
    Table.values(row[1]).forEach(name -> building.add(PlaceName.normal(name), number));
  }

  private void addCity(String[] row, Map<String, GazetteerPlace> largest) {
    GazetteerPlace city =
        new GazetteerPlace(
            Kind.CITY,
            row[2].isEmpty() ? row[1] : row[2],
            row[8],
            row[10].isEmpty() ? null : row[10],
            Double.parseDouble(row[4]),
            Double.parseDouble(row[5]),
            prominence(row));
    int number = add(city);
    building.add(PlaceName.normal(row[1]), number);
    for (String name : COMMA.split(row[3], -1)) {
      if (isUsable(name)) {
        building.add(PlaceName.normal(name), number);
      }
    }
    largest.merge(row[8] + "." + row[10], city, (a, b) -> a.prominence() >= b.prominence() ? a : b);
  }

  private static double prominence(String[] row) {
    double population = Math.log10(Long.parseLong(row[14]) + 1.0);
    return row[7].equals("PPLC") ? population + 1 : population;
  }

  // Short Latin names are the codes of airports and railways.
  private static boolean isUsable(String name) {
    if (name.length() >= SHORTEST_OTHER_NAME) {
      return true;
    }
    return !name.isEmpty()
        && Character.UnicodeScript.of(name.codePointAt(0)) != Character.UnicodeScript.LATIN;
  }

  private void addState(
      String[] row, Map<String, GazetteerPlace> largest, Map<String, double[]> centres) {
    GazetteerPlace seat = largest.get(row[0]);
    if (seat == null) {
      return;
    }
    double[] centre = centres.getOrDefault(row[0], new double[] {seat.lat(), seat.lon()});
    int dot = row[0].indexOf('.');
    String country = row[0].substring(0, dot);
    int number =
        add(
            new GazetteerPlace(
                Kind.STATE,
                row[2],
                country,
                row[0].substring(dot + 1),
                centre[0],
                centre[1],
                STATE));
    building.add(PlaceName.normal(row[1]), number);
    stateNumbers.put(country + "." + PlaceName.normal(row[2]), number);
  }

  private void addAbbreviations(String[] row) {
    Integer number = stateNumbers.get(row[1] + "." + PlaceName.normal(row[0]));
    if (number != null) {
      Table.values(row[2]).forEach(name -> building.add(PlaceName.normal(name), number));
    }
  }

  private int add(GazetteerPlace place) {
    places.add(place);
    building.add(PlaceName.normal(place.name()), places.size() - 1);
    return places.size() - 1;
  }
}
