package dev.newsfold.benchmark.names;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.newsfold.benchmark.evaluation.Evaluated;
import dev.newsfold.benchmark.labelled.LabelledFileException;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.benchmark.score.Score;
import dev.newsfold.enrich.tagging.MarkNames.Extent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/**
 * Compares the names found with those marked: a name is right if all its tokens and its kind are.
 */
final class EvaluateNames {

  static final List<String> TITLES =
      List.of(
          "FILE",
          "EXTENT",
          "PRECISION",
          "RECALL",
          "F1",
          "PERSON F1",
          "ORGANISATION F1",
          "PLACE F1");

  private final BiFunction<List<LabelledSentence>, Extent, List<List<LabelledName>>> findNames;

  EvaluateNames(BiFunction<List<LabelledSentence>, Extent, List<List<LabelledName>>> findNames) {
    this.findNames = findNames;
  }

  /** Over persons, organisations and places together. */
  @JsonPropertyOrder({"file", "precision", "recall", "f1"})
  record NamesScore(String file, double precision, double recall, double f1) {}

  Evaluated of(Path file, IntFunction<Progress> progressOf) throws LabelledFileException {
    List<List<LabelledSentence>> documents = ReadConll.of(file);
    boolean phrases =
        documents.stream().flatMap(List::stream).anyMatch(LabelledSentence::spellsKindsOut);
    Extent extent = phrases ? Extent.PHRASE : Extent.NAME;
    Result result = new Result(file, extent);
    try (Progress progress = progressOf.apply(documents.size())) {
      for (List<LabelledSentence> document : documents) {
        List<List<LabelledName>> found = findNames.apply(document, extent);
        for (int i = 0; i < document.size(); i++) {
          result.add(found.get(i), document.get(i).names());
        }
        progress.step();
      }
    }
    return result;
  }

  private static final class Result implements Evaluated {

    private final Path file;
    private final Extent extent;
    private final List<LabelledName> right = new ArrayList<>();
    private final List<LabelledName> wrong = new ArrayList<>();
    private final List<LabelledName> missed = new ArrayList<>();

    Result(Path file, Extent extent) {
      this.file = file;
      this.extent = extent;
    }

    void add(List<LabelledName> found, List<LabelledName> expected) {
      Set<LabelledName> foundOnce = new HashSet<>(found);
      foundOnce.forEach(name -> (expected.contains(name) ? right : wrong).add(name));
      expected.stream().filter(name -> !foundOnce.contains(name)).forEach(missed::add);
    }

    @Override
    public NamesScore score() {
      Score score = score(right.size(), wrong.size(), missed.size());
      return new NamesScore(file.toString(), score.precision(), score.recall(), score.f1());
    }

    @Override
    public List<String> row() {
      NamesScore all = score();
      return List.of(
          all.file(),
          extent.name().toLowerCase(Locale.ROOT),
          "%.4f".formatted(all.precision()),
          "%.4f".formatted(all.recall()),
          "%.4f".formatted(all.f1()),
          f1Of(Kind.PERSON),
          f1Of(Kind.ORGANISATION),
          f1Of(Kind.PLACE));
    }

    @Override
    public List<String> worst(int limit) {
      List<String> lines = new ArrayList<>();
      lines.addAll(mostFrequent("false ", wrong, limit));
      lines.addAll(mostFrequent("missed", missed, limit));
      return lines;
    }

    private String f1Of(Kind kind) {
      return "%.4f"
          .formatted(score(count(right, kind), count(wrong, kind), count(missed, kind)).f1());
    }

    private static long count(List<LabelledName> names, Kind kind) {
      return names.stream().filter(name -> name.kind() == kind).count();
    }

    private static Score score(long right, long wrong, long missed) {
      return Score.ofCounts(right, right + wrong, right + missed);
    }

    private static List<String> mostFrequent(String what, List<LabelledName> names, int limit) {
      Map<String, Integer> counts = new HashMap<>();
      names.forEach(
          name ->
              counts.merge(
                  name.kind().name().toLowerCase(Locale.ROOT) + " " + name.text(),
                  1,
                  Integer::sum));
      return counts.entrySet().stream()
          .sorted(
              Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                  .thenComparing(Map.Entry.comparingByKey()))
          .limit(limit)
          .map(entry -> "%s %3d times: %s".formatted(what, entry.getValue(), entry.getKey()))
          .toList();
    }
  }
}
