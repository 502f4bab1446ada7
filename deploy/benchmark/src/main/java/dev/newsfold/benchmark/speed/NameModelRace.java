package dev.newsfold.benchmark.speed;

import dev.newsfold.enrich.tagging.name.Token;
import dev.newsfold.enrich.tagging.name.crf.ConditionalRandomField;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Labels the same sentences with the service's name model and with CoreNLP, each by itself, and
 * takes the processor time of both.
 */
final class NameModelRace {

  private static final double NANOSECONDS = 1e9;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final ConditionalRandomField own = ConditionalRandomField.english();
  private final CoreNlpModel coreNlp = new CoreNlpModel();

  /** The times of both, and how many labels are not the same. */
  record Result(double ownSeconds, double coreNlpSeconds, long labels, long differences) {

    double speedUp() {
      return coreNlpSeconds / ownSeconds;
    }
  }

  /** One after the other, so that neither finds the processor's caches full of the other's data. */
  Result run(List<List<Token>> articles) {
    List<List<String>> sentences = articles.stream().flatMap(NameModelRace::sentences).toList();
    List<int[]> found = new ArrayList<>(sentences.size());
    List<List<String>> expected = new ArrayList<>(sentences.size());
    long start = threads.getCurrentThreadCpuTime();
    for (List<String> sentence : sentences) {
      found.add(own.label(sentence));
    }
    long between = threads.getCurrentThreadCpuTime();
    for (List<String> sentence : sentences) {
      expected.add(coreNlp.label(sentence));
    }
    long end = threads.getCurrentThreadCpuTime();
    long labels = 0;
    long differences = 0;
    for (int i = 0; i < found.size(); i++) {
      labels += found.get(i).length;
      differences += differences(found.get(i), expected.get(i));
    }
    return new Result(
        (between - start) / NANOSECONDS, (end - between) / NANOSECONDS, labels, differences);
  }

  private static Stream<List<String>> sentences(List<Token> article) {
    Map<Integer, List<String>> sentences = new TreeMap<>();
    for (Token token : article) {
      sentences.computeIfAbsent(token.sentence(), key -> new ArrayList<>()).add(token.text());
    }
    return sentences.values().stream();
  }

  private int differences(int[] found, List<String> expected) {
    int differences = 0;
    for (int i = 0; i < found.length; i++) {
      if (!own.labels().get(found[i]).equals(expected.get(i))) {
        differences++;
      }
    }
    return differences;
  }
}
