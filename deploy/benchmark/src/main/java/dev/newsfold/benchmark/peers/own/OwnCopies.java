package dev.newsfold.benchmark.peers.own;

import dev.newsfold.benchmark.copies.ArticlePair;
import dev.newsfold.benchmark.labelled.LabelledArticle;
import dev.newsfold.benchmark.peers.process.Stopwatch;
import dev.newsfold.enrich.copies.Overlap;
import dev.newsfold.enrich.fold.ArticleIndex;
import dev.newsfold.enrich.fold.FoldMemory;
import dev.newsfold.enrich.sketch.Shingles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All pairs of articles whose runs of five words resemble each other enough, from their texts and
 * without anything else that Newsfold does of an article. The runs and their comparison are those
 * of the enrich service; a plain map stands in for its index and its stores, so that this tells
 * what the way of looking up is good for, and not what the service does.
 */
public final class OwnCopies {

  private final Map<Integer, List<Integer>> sharing = new HashMap<>();
  private final List<Shingles> seen = new ArrayList<>();
  private final double jaccard;

  private OwnCopies(double jaccard) {
    this.jaccard = jaccard;
  }

  /**
   * Takes a file of articles, the file for the pairs (two ids a line), the Jaccard coefficient, and
   * how many articles it is warmed up with.
   */
  public static void main(String[] arguments) throws IOException {
    List<LabelledArticle> articles = LabelledArticle.of(Path.of(arguments[0]));
    double jaccard = Double.parseDouble(arguments[2]);
    double ready = Stopwatch.sinceLaunch();
    WarmUp.with(articles, Integer.parseInt(arguments[3]), some -> pairs(some, jaccard));
    Stopwatch watch = new Stopwatch();
    Set<ArticlePair> pairs = pairs(articles, jaccard);
    System.out.println(watch.stop("", articles.size(), ready).line());
    write(pairs, Path.of(arguments[1]));
  }

  static void write(Set<ArticlePair> pairs, Path file) throws IOException {
    Files.write(file, pairs.stream().map(pair -> pair.one() + "\t" + pair.other()).toList());
  }

  static Set<ArticlePair> pairs(List<LabelledArticle> articles, double jaccard) {
    OwnCopies copies = new OwnCopies(jaccard);
    Set<ArticlePair> pairs = new HashSet<>();
    List<Shingles> shingles =
        articles.parallelStream().map(article -> Shingles.of(article.text())).toList();
    for (int number = 0; number < articles.size(); number++) {
      for (int other : copies.arrived(shingles.get(number))) {
        pairs.add(new ArticlePair(articles.get(number).id(), articles.get(other).id()));
      }
    }
    return pairs;
  }

  /** The numbers of those before it that it resembles. */
  private List<Integer> arrived(Shingles shingles) {
    List<Integer> similar = new ArrayList<>();
    for (int candidate : candidates(shingles)) {
      if (Overlap.of(shingles, seen.get(candidate)).resemblance() >= jaccard) {
        similar.add(candidate);
      }
    }
    int number = seen.size();
    seen.add(shingles);
    for (int i = 0; i < keys(shingles); i++) {
      sharing.computeIfAbsent(shingles.at(i), any -> new ArrayList<>(1)).add(number);
    }
    return similar;
  }

  /** Those that share most of its lowest hashes, of each hash the newest. */
  private List<Integer> candidates(Shingles shingles) {
    Map<Integer, Integer> tally = new HashMap<>();
    for (int i = 0; i < keys(shingles); i++) {
      List<Integer> all = sharing.getOrDefault(shingles.at(i), List.of());
      for (int other :
          all.subList(Math.max(0, all.size() - FoldMemory.MOST_SHARING_TEXT), all.size())) {
        tally.merge(other, 1, Integer::sum);
      }
    }
    if (tally.size() <= ArticleIndex.MOST_CANDIDATES) {
      return List.copyOf(tally.keySet());
    }
    return tally.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(ArticleIndex.MOST_CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int keys(Shingles shingles) {
    return Math.min(Shingles.EXACT, shingles.size());
  }
}
