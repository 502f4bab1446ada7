package dev.newsfold.enrich.sketch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * How common each stem is in news at large. It is data of the release and not counted along the
 * stream, so that an article weighs the same whatever came before it.
 *
 * <p>Source of the weighting: Spärck Jones 1972, inverse document frequency.
 */
public final class Vocabulary {

  private static final String RESOURCE = "vocabulary.tsv.gz";

  private static final double MOST_RARE = 9;

  private final List<String> stems;

  /** Of each stem by its number, and at the end that of any other. */
  private final float[] rarities;

  /** One above the numbers, each at the first place from its hash on that was free. */
  private final int[] numbers;

  /** Apart from the stems: most words that are not known are told by one look at it. */
  private final int[] hashes;

  private final int fingerprint;

  Vocabulary(int documents, Map<String, Integer> documentFrequency) {
    this.stems =
        documentFrequency.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    numbers = new int[Integer.highestOneBit(stems.size() + 1) << 2];
    hashes = new int[numbers.length];
    for (int number = 0; number < stems.size(); number++) {
      int place = place(stems.get(number));
      numbers[place] = number + 1;
      hashes[place] = stems.get(number).hashCode();
    }
    rarities = new float[stems.size() + 1];
    for (int number = 0; number < stems.size(); number++) {
      int frequency = Objects.requireNonNull(documentFrequency.get(stems.get(number)));
      rarities[number] = rarity(documents, frequency);
    }
    rarities[stems.size()] = rarity(documents, 0);
    this.fingerprint = 31 * stems.hashCode() + Arrays.hashCode(rarities);
  }

  /**
   * Reads the released one: the number of documents, then a stem and its document frequency a line.
   */
  public static Vocabulary load() {
    try (InputStream in = Vocabulary.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
      int documents = Integer.parseInt(lines.readLine());
      Map<String, Integer> frequency = new HashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        frequency.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
      }
      return new Vocabulary(documents, frequency);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** 0 for a stem of every document, up to {@link #MOST_RARE} for one of none. */
  float rarity(String stem) {
    return rarity(numberOf(stem));
  }

  /** That of the stem with a number, or with −1 of one that is not known. */
  public float rarity(int number) {
    return rarities[number < 0 ? stems.size() : number];
  }

  private static float rarity(int documents, int frequency) {
    double rarity = Math.min(MOST_RARE, Math.log((documents + 1.0) / (frequency + 1)));
    return Math.round(rarity * TextTerm.RARITY_STEPS) / TextTerm.RARITY_STEPS;
  }

  /** The stems are numbered from 0, the most common first; −1 for a stem that is not known. */
  public int numberOf(String stem) {
    return numbers[place(stem)] - 1;
  }

  /** Where the stem is, or would be. */
  private int place(String stem) {
    int hash = stem.hashCode();
    int place = (hash * 0x9E3779B1) >>> (Integer.numberOfLeadingZeros(numbers.length) + 1);
    while (numbers[place] != 0
        && (hashes[place] != hash || !stems.get(numbers[place] - 1).equals(stem))) {
      place = (place + 1) & (numbers.length - 1);
    }
    return place;
  }

  /** The stem with a number, always the same object. */
  public String stem(int number) {
    return stems.get(number);
  }

  /** Another one for any vocabulary with other numbers or rarities. */
  public int fingerprint() {
    return fingerprint;
  }
}
