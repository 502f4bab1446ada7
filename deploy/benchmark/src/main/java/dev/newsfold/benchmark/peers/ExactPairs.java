package dev.newsfold.benchmark.peers;

import dev.newsfold.benchmark.copies.ArticlePair;
import dev.newsfold.benchmark.labelled.LabelledArticle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pairs of articles whose runs of five words have a Jaccard coefficient of so much, all of them
 * and exactly: each is compared with those that share a run with it.
 */
final class ExactPairs {

  private static final int WORDS = 5;

  /** As Spark cuts them, too. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private final long[] runs;
  private final int[][] runsOf;

  /** Which articles have each run, those of one after those of another. */
  private final int[] articlesOf;

  private final int[] firstOf;

  private ExactPairs(List<LabelledArticle> articles) {
    long[][] hashes = articles.stream().map(article -> runs(article.text())).toArray(long[][]::new);
    runs = Arrays.stream(hashes).flatMapToLong(Arrays::stream).sorted().distinct().toArray();
    runsOf = new int[hashes.length][];
    firstOf = new int[runs.length + 1];
    for (int article = 0; article < hashes.length; article++) {
      runsOf[article] =
          Arrays.stream(hashes[article]).mapToInt(run -> Arrays.binarySearch(runs, run)).toArray();
      for (int run : runsOf[article]) {
        firstOf[run + 1]++;
      }
    }
    for (int run = 0; run < runs.length; run++) {
      firstOf[run + 1] += firstOf[run];
    }
    articlesOf = new int[firstOf[runs.length]];
    int[] next = firstOf.clone();
    for (int article = 0; article < runsOf.length; article++) {
      for (int run : runsOf[article]) {
        articlesOf[next[run]++] = article;
      }
    }
  }

  static Set<ArticlePair> of(List<LabelledArticle> articles, double jaccard) {
    ExactPairs exact = new ExactPairs(articles);
    Set<ArticlePair> pairs = new HashSet<>();
    int[] shared = new int[articles.size()];
    for (int article = 0; article < shared.length; article++) {
      Arrays.fill(shared, 0, article, 0);
      exact.countShared(article, shared);
      int own = exact.runsOf[article].length;
      for (int other = 0; other < article; other++) {
        int both = own + exact.runsOf[other].length - shared[other];
        if (shared[other] > 0 && shared[other] >= jaccard * both) {
          pairs.add(new ArticlePair(articles.get(article).id(), articles.get(other).id()));
        }
      }
    }
    return pairs;
  }

  /** With each of the articles before it. */
  private void countShared(int article, int[] shared) {
    for (int run : runsOf[article]) {
      for (int i = firstOf[run]; i < firstOf[run + 1] && articlesOf[i] < article; i++) {
        shared[articlesOf[i]]++;
      }
    }
  }

  private static long[] runs(String text) {
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    int[] words = matcher.results().mapToInt(word -> word.group().hashCode()).toArray();
    if (words.length < WORDS) {
      return new long[0];
    }
    long[] runs = new long[words.length - WORDS + 1];
    for (int start = 0; start < runs.length; start++) {
      long mixed = 0;
      for (int i = start; i < start + WORDS; i++) {
        mixed = (mixed ^ words[i]) * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 29;
      }
      runs[start] = mixed;
    }
    return Arrays.stream(runs).sorted().distinct().toArray();
  }
}
