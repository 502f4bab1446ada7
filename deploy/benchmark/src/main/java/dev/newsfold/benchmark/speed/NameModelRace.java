package dev.newsfold.benchmark.speed;

import dev.newsfold.enrich.tagging.name.Token;
import dev.newsfold.enrich.tagging.name.crf.ConditionalRandomField;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Labels the same sentences with the service's name model and with CoreNLP, each by itself, and
 * takes the processor time of both.
 */
final class NameModelRace {

  private static final double NANOSECONDS = 1e9;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final ConditionalRandomField own = ConditionalRandomField.english();
  private final CoreNlpModel coreNlp = new CoreNlpModel();
  private long ownTime;
  private long coreNlpTime;
  private long tokens;
  private long differences;

  /** What came of it since the last restart. */
  record Result(double ownSeconds, double coreNlpSeconds, long tokens, long differences) {

    double speedUp() {
      return coreNlpSeconds / ownSeconds;
    }
  }

  void restart() {
    ownTime = 0;
    coreNlpTime = 0;
    tokens = 0;
    differences = 0;
  }

  void run(List<Token> article) {
    TreeMap<Integer, List<String>> sentences = new TreeMap<>();
    for (Token token : article) {
      sentences.computeIfAbsent(token.sentence(), key -> new ArrayList<>()).add(token.text());
    }
    sentences.values().forEach(this::runSentence);
  }

  Result result() {
    return new Result(ownTime / NANOSECONDS, coreNlpTime / NANOSECONDS, tokens, differences);
  }

  private void runSentence(List<String> sentence) {
    long start = threads.getCurrentThreadCpuTime();
    int[] labels = own.label(sentence);
    long between = threads.getCurrentThreadCpuTime();
    List<String> expected = coreNlp.label(sentence);
    coreNlpTime += threads.getCurrentThreadCpuTime() - between;
    ownTime += between - start;
    tokens += labels.length;
    for (int i = 0; i < labels.length; i++) {
      if (!own.labels().get(labels[i]).equals(expected.get(i))) {
        differences++;
      }
    }
  }
}
