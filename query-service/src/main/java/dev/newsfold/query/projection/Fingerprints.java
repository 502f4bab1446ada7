package dev.newsfold.query.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a story says of its articles, as far as it can be told whether another one says
 * the same.
 *
 * @param byArticle one for all that is said of an article, in the order in which the story names
 *     them; null where it is not known
 */
record Fingerprints(Map<String, @Nullable Long> byArticle) {

  static final Fingerprints NONE = new Fingerprints(Map.of());

  Fingerprints {
    byArticle = Collections.unmodifiableMap(new LinkedHashMap<>(byArticle));
  }

  /**
   * Of two articles with the same id the first one counts.
   *
   * @param values one for each article, or they are not known
   */
  static Fingerprints of(List<String> articles, List<@Nullable Long> values) {
    Map<String, @Nullable Long> byArticle = new LinkedHashMap<>();
    boolean areKnown = values.size() == articles.size();
    for (int place = 0; place < articles.size(); place++) {
      if (!byArticle.containsKey(articles.get(place))) {
        byArticle.put(articles.get(place), areKnown ? values.get(place) : null);
      }
    }
    return new Fingerprints(byArticle);
  }

  List<String> articles() {
    return List.copyOf(byArticle.keySet());
  }

  List<@Nullable Long> values() {
    return new ArrayList<>(byArticle.values());
  }

  /** What is not known is taken to differ. */
  boolean isTheSame(String article, Fingerprints other) {
    Long value = byArticle.get(article);
    return value != null && Objects.equals(value, other.byArticle.get(article));
  }

  /** The articles that the other one does not name. */
  List<String> articlesNotIn(Fingerprints other) {
    return byArticle.keySet().stream().filter(id -> !other.byArticle.containsKey(id)).toList();
  }
}
