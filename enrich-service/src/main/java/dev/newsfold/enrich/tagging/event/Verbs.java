package dev.newsfold.enrich.tagging.event;

import dev.newsfold.enrich.tagging.term.LabelTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The verbs that report events, in all their forms. */
final class Verbs {

  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern HISSING = Pattern.compile(".*(?:s|x|z|ch|sh)");
  private static final Pattern SHORT_SYLLABLE =
      Pattern.compile("[^aeiou]*[aeiou][bdgklmnprt]|.*qui[pt]");

  private final Map<String, Map<VerbForm, List<EventVerb>>> byForm = new HashMap<>();

  Verbs() {
    Map<String, String[]> irregular = new HashMap<>();
    LabelTable.rows(Verbs.class, "irregular-verbs.tsv").forEach(row -> irregular.put(row[0], row));
    for (String[] row : LabelTable.rows(Verbs.class, "verbs.tsv")) {
      PloverCode code = PloverCode.valueOf(row[0]);
      for (String entry : BAR.split(row[2], -1)) {
        EventVerb verb = EventVerb.of(code, row[1].isEmpty() ? null : row[1], entry);
        addForms(verb, irregular.get(verb.infinitive()));
      }
    }
    byForm
        .values()
        .forEach(
            forms ->
                forms
                    .values()
                    .forEach(
                        verbs -> verbs.sort(Comparator.comparingInt(verb -> -verb.demands()))));
  }

  /** The verbs that a word in lower case may be a form of, those that ask for most first. */
  Map<VerbForm, List<EventVerb>> of(String word) {
    return byForm.getOrDefault(word, Map.of());
  }

  private void addForms(EventVerb verb, String @Nullable [] irregular) {
    String base = verb.infinitive();
    add(base, VerbForm.BASE, verb);
    add(present(base), VerbForm.PRESENT, verb);
    if (irregular == null) {
      add(regular(base, "ed"), VerbForm.PAST, verb);
      add(regular(base, "ing"), VerbForm.GERUND, verb);
      return;
    }
    add(irregular[1], VerbForm.PAST, verb);
    if (!irregular[2].equals(irregular[1])) {
      add(irregular[2], VerbForm.PARTICIPLE, verb);
    }
    add(irregular.length > 3 ? irregular[3] : regular(base, "ing"), VerbForm.GERUND, verb);
  }

  private void add(String form, VerbForm kind, EventVerb verb) {
    byForm
        .computeIfAbsent(form, key -> new EnumMap<>(VerbForm.class))
        .computeIfAbsent(kind, key -> new ArrayList<>())
        .add(verb);
  }

  private static String present(String base) {
    if (endsInConsonantY(base)) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    return HISSING.matcher(base).matches() || base.equals("go") ? base + "es" : base + "s";
  }

  private static String regular(String base, String ending) {
    boolean isPast = ending.equals("ed");
    if (isPast && endsInConsonantY(base)) {
      return base.substring(0, base.length() - 1) + "ied";
    }
    if (base.endsWith("e") && !(base.endsWith("ee") && !isPast)) {
      return base.substring(0, base.length() - 1) + ending;
    }
    if (SHORT_SYLLABLE.matcher(base).matches()) {
      return base + base.charAt(base.length() - 1) + ending;
    }
    return base + ending;
  }

  private static boolean endsInConsonantY(String base) {
    return base.endsWith("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
  }
}
