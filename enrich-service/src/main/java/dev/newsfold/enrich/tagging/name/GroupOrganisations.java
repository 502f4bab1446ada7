package dev.newsfold.enrich.tagging.name;

import dev.newsfold.contracts.Mention;
import dev.newsfold.enrich.tagging.place.Countries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of an article's organisation names are one organisation, and gives it the id that
 * other articles' spellings lead to as well.
 */
final class GroupOrganisations {

  /**
   * A mention with the country that the words around it say it belongs to.
   *
   * @param owner ISO 3166-1 alpha-2
   */
  record OwnedMention(Mention mention, @Nullable String owner) {}

  private record Organisation(OrganisationName name, boolean namesOwner, List<Mention> mentions) {

    boolean isAbbreviatedBy(OrganisationName other) {
      boolean isForeign = other.country() != null && !other.country().equals(name.country());
      return !isForeign && (lacksOnlyOwner(other) || isAcronym(other) || isTail(other));
    }

    private boolean lacksOnlyOwner(OrganisationName other) {
      return name.country() != null
          && other.country() == null
          && name.words().equals(other.words());
    }

    private boolean isAcronym(OrganisationName other) {
      return other.words().size() == 1
          && name.words().size() > 2
          && name.initials().equals(other.words().get(0));
    }

    // "the Commission" for "the Water Commission"
    private boolean isTail(OrganisationName other) {
      int rest = name.words().size() - other.words().size();
      return rest > 0
          && OrganisationName.isInstitution(other.words())
          && name.words().subList(rest, name.words().size()).equals(other.words());
    }
  }

  private final Countries countries;
  private final KnownOrganisations known;

  GroupOrganisations(Countries countries) {
    this.countries = countries;
    this.known = KnownOrganisations.load(countries);
  }

  boolean isKnown(String name) {
    OrganisationName parsed = OrganisationName.of(name, countries);
    return !parsed.words().isEmpty() && known.slugOf(parsed) != null;
  }

  List<NamedEntity> of(List<OwnedMention> mentions) {
    Map<OrganisationName, Organisation> byName = new LinkedHashMap<>();
    for (OwnedMention owned : mentions) {
      OrganisationName stated = OrganisationName.of(owned.mention().text(), countries);
      if (stated.words().isEmpty()) {
        continue;
      }
      String owner = owned.owner();
      OrganisationName name =
          stated.country() == null && owner != null ? stated.ownedBy(owner) : stated;
      byName
          .computeIfAbsent(
              name, key -> new Organisation(key, stated.country() != null, new ArrayList<>()))
          .mentions()
          .add(owned.mention());
    }
    return entities(joined(new ArrayList<>(byName.values())));
  }

  private static List<Organisation> joined(List<Organisation> organisations) {
    organisations.sort(
        Comparator.comparingInt((Organisation each) -> each.name().country() == null ? 1 : 0)
            .thenComparingInt(each -> -each.name().words().size()));
    List<Organisation> joined = new ArrayList<>();
    for (Organisation organisation : organisations) {
      joined.stream()
          .filter(full -> full.isAbbreviatedBy(organisation.name()))
          .findFirst()
          .ifPresentOrElse(
              full -> full.mentions().addAll(organisation.mentions()),
              () -> joined.add(organisation));
    }
    return joined;
  }

  private List<NamedEntity> entities(List<Organisation> organisations) {
    Map<String, List<Organisation>> byId = new LinkedHashMap<>();
    for (Organisation organisation : organisations) {
      byId.computeIfAbsent(id(organisation), id -> new ArrayList<>()).add(organisation);
    }
    List<NamedEntity> entities = new ArrayList<>(byId.size());
    byId.forEach((id, same) -> entities.add(entity(id, same)));
    return entities;
  }

  private String id(Organisation organisation) {
    String slug = known.slugOf(organisation.name());
    if (slug == null) {
      // An acronym that joined a longer name may be the one that is known.
      slug =
          organisation.mentions().stream()
              .map(mention -> known.slugOf(OrganisationName.of(mention.text(), countries)))
              .filter(each -> each != null)
              .findFirst()
              .orElse(null);
    }
    return "org:" + (slug != null ? slug : organisation.name().slug(countries));
  }

  private NamedEntity entity(String id, List<Organisation> same) {
    List<Mention> mentions = new ArrayList<>();
    same.forEach(organisation -> mentions.addAll(organisation.mentions()));
    mentions.sort(Comparator.comparingInt(Mention::start));
    return new NamedEntity(id, name(same.get(0)), mentions);
  }

  private String name(Organisation organisation) {
    String country = organisation.name().country();
    if (country != null && !organisation.namesOwner()) {
      return organisation.mentions().get(0).text() + " of " + countries.nameOf(country);
    }
    return organisation.mentions().stream()
        .map(Mention::text)
        .max(Comparator.comparingInt(String::length))
        .orElseThrow();
  }
}
