package dev.newsfold.benchmark.multiplication;

import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.sketch.Quotation;
import dev.newsfold.enrich.sketch.Quotations;
import dev.newsfold.enrich.sketch.Shingles;
import dev.newsfold.enrich.sketch.Terms;
import dev.newsfold.enrich.sketch.TextTerm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words and names of one event in place of those of the real event it is made from. */
final class FreshWords {

  /** This share of the people and organisations is in the news again and again. */
  private static final double RECURRING = .3;

  /** A real name stands for so many recurring ones. */
  private static final int RECURRING_NAMES = 40;

  /** Those bits of a shingle are drawn anew; the others say how densely it lies. */
  private static final int DRAWN_BITS = 24;

  private final CommonWords common;
  private final long key;
  private final Cipher cipher;

  FreshWords(CommonWords common, long key) {
    this.common = common;
    this.key = key;
    this.cipher = new Cipher(key);
  }

  /** Where and as often as they were; a word that stands in for two is there once. */
  Terms terms(Terms terms) {
    List<TextTerm> fresh = new ArrayList<>(terms.terms().size());
    Set<String> stems = new HashSet<>();
    for (TextTerm term : terms.terms()) {
      String stem = common.inPlaceOf(term.stem(), key);
      if (stems.add(stem)) {
        fresh.add(
            new TextTerm(
                stem,
                term.count(),
                term.rarity(),
                term.isName(),
                term.inHeadline(),
                term.inLead()));
      }
    }
    return new Terms(fresh);
  }

  List<Tag> names(List<Tag> names) {
    return names.stream().map(this::name).toList();
  }

  private Tag name(Tag tag) {
    Cipher own = cipherOf(tag.id());
    return own == null
        ? tag
        : new Tag(own.ofId(tag.id()), own.of(tag.name()), tag.mentions(), tag.salience());
  }

  List<Place> places(List<Place> places) {
    return places.stream().map(place -> common.inPlaceOf(place, key)).toList();
  }

  /** Those of the chosen ones among the places. */
  List<String> placeIds(List<String> chosen, List<Place> places) {
    return places.stream()
        .filter(place -> chosen.contains(place.id()))
        .map(place -> common.inPlaceOf(place, key).id())
        .toList();
  }

  String nameId(String id) {
    Cipher own = cipherOf(id);
    return own == null ? id : own.ofId(id);
  }

  private @Nullable Cipher cipherOf(String id) {
    if (common.isFamous(id)) {
      return null;
    }
    long drawn = Mix.of(key, id.hashCode());
    return Mix.share(drawn) < RECURRING
        ? new Cipher(Long.remainderUnsigned(Mix.of(drawn, 1), RECURRING_NAMES))
        : cipher;
  }

  Quotations quotations(Quotations quotations) {
    return new Quotations(quotations.list().stream().map(this::quotation).toList());
  }

  private Quotation quotation(Quotation quotation) {
    return new Quotation(quotation.words().stream().map(cipher::of).toList());
  }

  String text(String text) {
    return cipher.of(text);
  }

  /** Another figure of as many digits. */
  String number(String number) {
    char[] digits = number.toCharArray();
    int added = 1 + (int) Long.remainderUnsigned(key, 8);
    for (int i = 0; i < digits.length; i++) {
      if (digits[i] >= '1' && digits[i] <= '9') {
        digits[i] = (char) ('1' + (digits[i] - '1' + added) % 9);
      }
    }
    return new String(digits);
  }

  /**
   * Other shingles that lie as densely as they did. The uppermost bits of each stay, so that those
   * of two reports of the event are still sampled alike.
   */
  Shingles shingles(Shingles shingles) {
    int[] fresh = new int[shingles.size()];
    for (int i = 0; i < fresh.length; i++) {
      fresh[i] = fresh(shingles.at(i), key);
    }
    return Shingles.ofHashes(fresh);
  }

  /** The same for a share of the shingles alone: what an editor changed in a copy. */
  static Shingles edited(Shingles shingles, double share, long key) {
    int[] edited = new int[shingles.size()];
    for (int i = 0; i < edited.length; i++) {
      int hash = shingles.at(i);
      edited[i] = Mix.share(Mix.of(key, hash)) < share ? fresh(hash, key) : hash;
    }
    return Shingles.ofHashes(edited);
  }

  private static int fresh(int hash, long key) {
    int drawn = (int) Mix.of(key, hash) & ((1 << DRAWN_BITS) - 1);
    return (hash >> DRAWN_BITS << DRAWN_BITS) | drawn;
  }
}
