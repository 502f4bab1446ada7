package dev.newsfold.enrich.tagging.place;

import dev.newsfold.contracts.Mention;
import dev.newsfold.enrich.tagging.place.GazetteerPlace.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which place each place name of an article means: the one that the text says it lies in,
 * else the one near the article's other places, else the largest.
 */
public final class LocatePlaces {

  private static final Pattern CONTAINER =
      Pattern.compile("\\G, {0,2}((?:the )?\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2})");
  private static final Pattern KIND_WORDS =
      Pattern.compile(
          "^(?:(?i:greater|the|city of|town of|state of|province of|district of|republic of|gulf of)"
              + " )+|(?: (?i:city|town|state|province|county|parish|district|region|area|valley"
              + "|oblast|governorate|prefecture|township|republic|municipality|capital))+$");
  private static final int ROUNDS = 2;

  private final Gazetteer gazetteer;

  public LocatePlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The places of the mentions, which stand in the order of the body. */
  public List<LocatedPlace> of(
      String body, List<Mention> mentions, @Nullable String datelinePlace, String language) {
    Map<String, Toponym> toponyms = toponyms(body, mentions, language);
    GazetteerPlace dateline = datelinePlace == null ? null : likeliest(datelinePlace);
    for (int round = 0; round < ROUNDS; round++) {
      for (Toponym toponym : toponyms.values()) {
        toponym.choose(others(toponym, toponyms.values(), dateline));
      }
    }
    Map<String, List<Toponym>> byPlace = new LinkedHashMap<>();
    toponyms.forEach(
        (name, toponym) ->
            byPlace.computeIfAbsent(idOf(name, toponym), id -> new ArrayList<>()).add(toponym));
    List<LocatedPlace> located = new ArrayList<>(byPlace.size());
    byPlace.forEach((id, names) -> located.add(located(id, names)));
    return located;
  }

  /** Whether the gazetteer has a place of this name. */
  public boolean knows(String name) {
    return !gazetteer.find(name).isEmpty();
  }

  private Map<String, Toponym> toponyms(String body, List<Mention> mentions, String language) {
    Map<String, Toponym> toponyms = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      toponyms
          .computeIfAbsent(
              PlaceName.normal(mention.text()), name -> new Toponym(candidates(name, language)))
          .add(mention, containersBehind(body, mention.end()), followsComma(body, mention));
    }
    return toponyms;
  }

  private List<GazetteerPlace> candidates(String name, String language) {
    List<GazetteerPlace> exact = gazetteer.find(name, language);
    if (!exact.isEmpty()) {
      return exact;
    }
    String bare = KIND_WORDS.matcher(name).replaceAll("");
    return bare.equals(name) || bare.isEmpty() ? List.of() : gazetteer.find(bare, language);
  }

  private List<GazetteerPlace> containersBehind(String body, int end) {
    Matcher matcher = CONTAINER.matcher(body).region(end, Math.min(body.length(), end + 60));
    if (!matcher.lookingAt()) {
      return List.of();
    }
    String words = matcher.group(1);
    while (true) {
      List<GazetteerPlace> containers =
          gazetteer.find(words).stream()
              .filter(place -> place.kind() == Kind.COUNTRY || place.kind() == Kind.STATE)
              .toList();
      int lastSpace = words.lastIndexOf(' ');
      if (!containers.isEmpty() || lastSpace < 0) {
        return containers;
      }
      words = words.substring(0, lastSpace);
    }
  }

  private static boolean followsComma(String body, Mention mention) {
    int start = mention.start();
    return start > 1 && body.charAt(start - 1) == ' ' && body.charAt(start - 2) == ',';
  }

  private @Nullable GazetteerPlace likeliest(String name) {
    return gazetteer.find(name).stream()
        .max(Comparator.comparingDouble(GazetteerPlace::prominence))
        .orElse(null);
  }

  private static List<GazetteerPlace> others(
      Toponym toponym, Collection<Toponym> toponyms, @Nullable GazetteerPlace dateline) {
    List<GazetteerPlace> others = new ArrayList<>();
    if (dateline != null) {
      others.add(dateline);
    }
    for (Toponym other : toponyms) {
      if (other != toponym && other.choice() != null) {
        others.add(Objects.requireNonNull(other.choice()));
      }
    }
    return others;
  }

  private static String idOf(String name, Toponym toponym) {
    GazetteerPlace choice = toponym.choice();
    return choice == null ? "place:" + PlaceName.slug(name) : choice.id();
  }

  private static LocatedPlace located(String id, List<Toponym> names) {
    List<Mention> mentions = new ArrayList<>();
    names.forEach(name -> mentions.addAll(name.mentions()));
    mentions.sort(Comparator.comparingInt(Mention::start));
    Map<String, Integer> spellings = new LinkedHashMap<>();
    mentions.forEach(mention -> spellings.merge(mention.text(), 1, Integer::sum));
    String name = "";
    int most = 0;
    for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
      if (spelling.getValue() > most) {
        name = spelling.getKey();
        most = spelling.getValue();
      }
    }
    GazetteerPlace choice = names.get(0).choice();
    return choice == null
        ? new LocatedPlace(id, name, null, null, null, mentions)
        : new LocatedPlace(id, name, choice.country(), choice.lat(), choice.lon(), mentions);
  }
}
