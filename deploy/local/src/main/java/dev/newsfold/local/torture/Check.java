package dev.newsfold.local.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.local.made.MadeArticle;
import dev.newsfold.local.terminal.Table;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Something that must be true of what came out.
 *
 * @param lost how much of what was handed in is missing
 * @param doubled how much is there more than once
 * @param wrong each thing that is not as it must be, in words
 */
public record Check(String name, int lost, int doubled, List<String> wrong) {

  /** So many examples show what is wrong. */
  private static final int EXAMPLES = 5;

  public Check {
    wrong = List.copyOf(wrong);
  }

  static List<Check> all(List<MadeArticle> handedIn, Outcome outcome, Outcome undisturbed) {
    Set<String> expected = new HashSet<>();
    handedIn.forEach(article -> expected.add(article.url()));
    return List.of(
        eachOnce("articles.raw", expected, outcome.raw()),
        eachOnce("articles.enriched", expected, outcome.enriched()),
        eachOnce("articles in the tables", expected, outcome.articles()),
        nothingRejected(outcome.rejected()),
        versionsWithoutGap(outcome.storyVersions()),
        tablesAsTopic(outcome),
        eachInOneStory(outcome),
        asUndisturbed(outcome.groups(), undisturbed.groups()));
  }

  /** Whether corrections that were taken stand in the topic; one may stand there twice. */
  static Check corrections(List<String> taken, Outcome outcome) {
    Set<String> lost = new LinkedHashSet<>(taken);
    outcome.corrections().forEach(correction -> lost.remove(correction.path("id").asText()));
    List<String> wrong = lost.stream().map(id -> id + " was taken, and is not there").toList();
    return new Check("corrections, each there", lost.size(), 0, wrong);
  }

  public boolean isPassed() {
    return wrong.isEmpty();
  }

  /** A table, and what is wrong below it. */
  public static void print(List<Check> checks, PrintStream out) {
    Table table = new Table("CHECK", "RESULT");
    for (Check check : checks) {
      table.add(check.name(), check.isPassed() ? "holds" : check.wrong().size() + " wrong");
    }
    table.print(out);
    for (Check check : checks) {
      check.wrong().stream()
          .limit(EXAMPLES)
          .forEach(wrong -> out.println(check.name() + ": " + wrong));
    }
  }

  /** What is wrong, by the name of the check. */
  public static ObjectNode json(List<Check> checks) {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode wrong = mapper.createObjectNode();
    checks.forEach(check -> wrong.set(check.name(), mapper.valueToTree(check.wrong())));
    return wrong;
  }

  private static Check eachOnce(String name, Set<String> expected, List<JsonNode> found) {
    Map<String, Integer> counts = counts(found, article -> article.path("url").asText());
    List<String> wrong = new ArrayList<>();
    int lost = 0;
    int doubled = 0;
    for (String address : expected) {
      int count = counts.getOrDefault(address, 0);
      lost += count == 0 ? 1 : 0;
      doubled += count > 1 ? 1 : 0;
      if (count != 1) {
        wrong.add(address + " is there " + count + " times");
      }
    }
    counts.keySet().removeAll(expected);
    counts.keySet().forEach(address -> wrong.add(address + " was never handed in"));
    return new Check(name + ", each once", lost, doubled, wrong);
  }

  private static Check nothingRejected(List<JsonNode> rejected) {
    return stated(
        "nothing rejected",
        rejected.stream().map(rejection -> rejection.path("reason").asText()).toList());
  }

  private static Check versionsWithoutGap(List<JsonNode> storyVersions) {
    Map<String, Integer> last = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    for (JsonNode story : storyVersions) {
      String id = story.path("id").asText();
      int version = story.path("version").asInt();
      int before = last.getOrDefault(id, 0);
      if (version != before + 1) {
        wrong.add("%s: version %d follows version %d".formatted(id, version, before));
      }
      last.put(id, version);
    }
    return stated("stories, versions without a gap", wrong);
  }

  private static Check tablesAsTopic(Outcome outcome) {
    Map<String, Integer> open = new HashMap<>();
    for (JsonNode story : outcome.storyVersions()) {
      if (story.path("state").asText().equals("open")) {
        open.put(story.path("id").asText(), story.path("version").asInt());
      } else {
        open.remove(story.path("id").asText());
      }
    }
    List<String> wrong = new ArrayList<>();
    for (JsonNode story : outcome.stories()) {
      String id = story.path("id").asText();
      int version = story.path("version").asInt();
      Integer expected = open.remove(id);
      if (expected == null || expected != version) {
        wrong.add(
            "%s has version %d in the tables, %s in the topic".formatted(id, version, expected));
      }
    }
    open.keySet().forEach(id -> wrong.add(id + " is not in the tables"));
    return stated("stories, tables as the topic", wrong);
  }

  private static Check eachInOneStory(Outcome outcome) {
    Map<String, List<String>> stories = new LinkedHashMap<>();
    for (JsonNode story : outcome.stories()) {
      for (JsonNode article : story.path("articles")) {
        stories
            .computeIfAbsent(article.path("id").asText(), any -> new ArrayList<>())
            .add(story.path("id").asText());
      }
    }
    List<String> wrong = new ArrayList<>();
    for (JsonNode article : outcome.articles()) {
      String id = article.path("id").asText();
      String its = article.path("storyId").asText();
      List<String> found = stories.remove(id);
      if (found == null || !found.equals(List.of(its))) {
        wrong.add("%s says that it is in %s, and is in %s".formatted(id, its, found));
      }
    }
    stories.keySet().forEach(id -> wrong.add(id + " is in a story and nowhere else"));
    return stated("each article in one story", wrong);
  }

  private static Check asUndisturbed(Set<Set<String>> groups, Set<Set<String>> undisturbed) {
    List<String> wrong = new ArrayList<>();
    without(groups, undisturbed).forEach(group -> wrong.add("only here: " + group));
    without(undisturbed, groups).forEach(group -> wrong.add("only undisturbed: " + group));
    return stated("stories equal to those of an undisturbed run", wrong);
  }

  private static Set<Set<String>> without(Set<Set<String>> all, Set<Set<String>> taken) {
    Set<Set<String>> rest = new HashSet<>(all);
    rest.removeAll(taken);
    return rest;
  }

  private static Check stated(String name, List<String> wrong) {
    return new Check(name, 0, 0, wrong);
  }

  private static Map<String, Integer> counts(
      Collection<JsonNode> found, Function<JsonNode, String> key) {
    Map<String, Integer> counts = new HashMap<>();
    found.forEach(item -> counts.merge(key.apply(item), 1, Integer::sum));
    return counts;
  }
}
