package dev.newsfold.enrich.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a single line can give away, the surest first. */
final class LineRules {

  private static final List<LineRule> RULES = rules();
  private static final Map<String, Long> RULES_BY_TRIGGER = byTrigger();

  private LineRules() {}

  private static List<LineRule> rules() {
    List<LineRule> rules = new ArrayList<>();
    rules.addAll(Credits.rules());
    rules.addAll(Captions.rules());
    rules.addAll(Notices.rules());
    rules.addAll(RelatedLinks.rules());
    rules.addAll(ReaderAppeals.rules());
    rules.addAll(SiteFurniture.rules());
    return List.copyOf(rules);
  }

  private static Map<String, Long> byTrigger() {
    Map<String, Long> masks = new HashMap<>();
    for (int i = 0; i < RULES.size(); i++) {
      long bit = 1L << i;
      RULES.get(i).triggers().forEach(trigger -> masks.merge(trigger, bit, (a, b) -> a | b));
    }
    return Map.copyOf(masks);
  }

  /** The name of the rule that cuts the line, null where none does. */
  static @Nullable String cutting(Line line) {
    if (line.isBlank() || line.isTooLongForChrome()) {
      return null;
    }
    String furniture = SiteFurniture.named(line);
    if (furniture != null) {
      return furniture;
    }
    long candidates = 0;
    for (String word : line.vocabulary()) {
      candidates |= RULES_BY_TRIGGER.getOrDefault(word, 0L);
    }
    for (; candidates != 0; candidates &= candidates - 1) {
      LineRule rule = RULES.get(Long.numberOfTrailingZeros(candidates));
      if (rule.cuts().test(line)) {
        return rule.name();
      }
    }
    return null;
  }
}
