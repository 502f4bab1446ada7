package dev.newsfold.benchmark.searching;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.benchmark.multiplication.FreshText;
import dev.newsfold.contracts.EnrichedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Which words are how frequent in the articles, learned from a sample; draws questions from it. */
final class Vocabulary {

  /** As many as tell frequent words from rare ones. */
  private static final int SAMPLED = 4000;

  /** Shorter words are mostly those that every text has and no index keeps. */
  private static final int SHORTEST = 5;

  private static final int FILTERS = 20;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<Tags.Named, Integer> tags = new HashMap<>();
  private final List<List<String>> texts = new ArrayList<>();
  private final Set<String> days = new TreeSet<>();
  private final Map<String, List<String>> mostUsed = new HashMap<>();
  private final int every;
  private int seen;

  /** How many of the articles have a word. */
  enum Frequency {
    /** A tenth or more. */
    FREQUENT(.1, 1),
    /** One in a hundred to one in ten. */
    MIDDLING(.01, .1),
    /** Fewer, but not in one article alone. */
    RARE(.0005, .01);

    private final double from;
    private final double to;

    Frequency(double from, double to) {
      this.from = from;
      this.to = to;
    }
  }

  /** Samples so many articles from the first to the last one. */
  Vocabulary(int articles) {
    every = Math.max(1, articles / SAMPLED);
  }

  /** What was learned, in a file. */
  private record Sample(
      Map<String, Integer> words, List<Used> tags, List<List<String>> texts, Set<String> days) {

    private record Used(Tags.Named tag, int articles) {}
  }

  static Vocabulary read(Path file) throws IOException {
    Sample sample = new ObjectMapper().readValue(file.toFile(), Sample.class);
    Vocabulary vocabulary = new Vocabulary(0);
    vocabulary.words.putAll(sample.words());
    sample.tags().forEach(used -> vocabulary.tags.put(used.tag(), used.articles()));
    vocabulary.texts.addAll(sample.texts());
    vocabulary.days.addAll(sample.days());
    return vocabulary;
  }

  void write(Path file) throws IOException {
    List<Sample.Used> used = new ArrayList<>();
    tags.forEach((tag, articles) -> used.add(new Sample.Used(tag, articles)));
    new ObjectMapper().writeValue(file.toFile(), new Sample(words, used, texts, days));
  }

  void add(EnrichedArticle article, List<Tags.Named> itsTags) {
    if (seen++ % every != 0 || texts.size() >= SAMPLED || !article.language().equals("en")) {
      return;
    }
    List<String> its =
        FreshText.words(article.body()).stream()
            .filter(word -> word.length() >= SHORTEST)
            .sorted()
            .toList();
    its.forEach(word -> words.merge(word, 1, Integer::sum));
    itsTags.forEach(tag -> tags.merge(tag, 1, Integer::sum));
    texts.add(its);
    if (article.published().date() != null) {
      days.add(article.published().date().toString());
    }
  }

  /** Words that stand in one article together, of the frequencies that are asked for. */
  List<String> words(SplittableRandom random, Frequency... frequencies) {
    while (true) {
      List<String> text = texts.get(random.nextInt(texts.size()));
      List<String> drawn = new ArrayList<>();
      for (Frequency frequency : frequencies) {
        List<String> fitting =
            text.stream().filter(word -> is(word, frequency) && !drawn.contains(word)).toList();
        if (!fitting.isEmpty()) {
          drawn.add(fitting.get(random.nextInt(fitting.size())));
        }
      }
      if (drawn.size() == frequencies.length) {
        return drawn;
      }
    }
  }

  /** The tags of a kind that most articles carry. */
  List<String> mostUsed(String kind) {
    return mostUsed.computeIfAbsent(kind, this::countMostUsed);
  }

  private List<String> countMostUsed(String kind) {
    return tags.entrySet().stream()
        .filter(tag -> tag.getKey().kind().equals(kind))
        .sorted(Comparator.comparing((Map.Entry<Tags.Named, Integer> tag) -> -tag.getValue()))
        .limit(FILTERS)
        .map(tag -> tag.getKey().id())
        .toList();
  }

  /** The days of publication, ascending. */
  List<String> days() {
    return List.copyOf(days);
  }

  private boolean is(String word, Frequency frequency) {
    double share = (double) words.getOrDefault(word, 0) / texts.size();
    return share >= frequency.from && share < frequency.to;
  }
}
