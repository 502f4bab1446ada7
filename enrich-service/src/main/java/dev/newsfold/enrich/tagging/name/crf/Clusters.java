package dev.newsfold.enrich.tagging.name.crf;

import java.util.List;

/** The cluster of words used alike that a word is in (Clark 2003), by its lower-case form. */
final class Clusters {

  /** What the model calls the cluster of those that are in none. */
  private static final Fragment NONE = Fragment.of("null");

  private final KeyTable words;
  private final short[] clusterOf;
  private final Fragment[] names;

  Clusters(List<String> names, long[][] words) {
    this.names = names.stream().map(Fragment::of).toArray(Fragment[]::new);
    int count = 0;
    for (long[] cluster : words) {
      count += cluster.length;
    }
    long[] all = new long[count];
    this.clusterOf = new short[count];
    int next = 0;
    for (int i = 0; i < words.length; i++) {
      for (long word : words[i]) {
        all[next] = word;
        clusterOf[next++] = (short) i;
      }
    }
    this.words = new KeyTable(all);
  }

  /** The name of the cluster of a word, given by the hash of its lower-case form. */
  Fragment of(long lower) {
    int word = words.valueOf(lower);
    return word == KeyTable.ABSENT ? NONE : names[clusterOf[word]];
  }
}
