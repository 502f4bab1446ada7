package dev.newsfold.enrich.stream.encoding;

import dev.newsfold.enrich.sketch.Term;
import dev.newsfold.enrich.sketch.Terms;
import dev.newsfold.enrich.sketch.TextTerm;
import dev.newsfold.enrich.sketch.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words by their numbers in the released vocabulary, others as they are. */
final class Stems {

  private static final int UNKNOWN = 0;

  private static final int NAME = 1;
  private static final int HEADLINE = 2;
  private static final int LEAD = 4;

  /** Its rarity is not that of the vocabulary, and is written. */
  private static final int OTHER_RARITY = 8;

  /** What is counted less often than 16 times is written above the other bits. */
  private static final int COUNT_SHIFT = 4;

  private static final int MOST_SHIFTED = 15;

  private final Vocabulary vocabulary;

  Stems(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** So that the numbers of another release's vocabulary are not misread. */
  void writeVersion(ByteWriter out) {
    out.fixedInt(vocabulary.fingerprint());
  }

  void checkVersion(ByteReader in) {
    if (in.fixedInt() != vocabulary.fingerprint()) {
      throw UnreadableStateException.ofVocabulary();
    }
  }

  void write(ByteWriter out, String stem) {
    int number = vocabulary.numberOf(stem);
    out.unsigned(number + 1);
    if (number < 0) {
      out.text(stem);
    }
  }

  String read(ByteReader in) {
    int number = in.size();
    return number == UNKNOWN ? in.text() : vocabulary.stem(number - 1);
  }

  /** Terms come heaviest first, so the weights differ by little from one to the next. */
  void writeTerms(ByteWriter out, List<Term> terms) {
    out.unsigned(terms.size());
    int last = 0;
    for (Term term : terms) {
      int bits = Float.floatToIntBits(term.weight());
      write(out, term.stem());
      out.signed((long) last - bits);
      last = bits;
    }
  }

  /**
   * The known ones by the steps from number to number, then the others; how often and where in one
   * byte each.
   */
  void writeTextTerms(ByteWriter out, Terms written) {
    List<TextTerm> terms = written.terms();
    List<TextTerm> unknown = new ArrayList<>();
    long[] known = new long[terms.size()];
    int size = 0;
    for (int i = 0; i < known.length; i++) {
      TextTerm term = terms.get(i);
      int number = vocabulary.numberOf(term.stem());
      if (number < 0) {
        unknown.add(term);
      } else {
        known[size++] = ((long) number << Integer.SIZE) | i;
      }
    }
    Arrays.sort(known, 0, size);
    out.unsigned(size);
    int last = 0;
    for (int i = 0; i < size; i++) {
      int number = (int) (known[i] >>> Integer.SIZE);
      out.unsigned(number - last);
      writePlaces(out, terms.get((int) known[i]), vocabulary.rarity(number));
      last = number;
    }
    out.unsigned(unknown.size());
    for (TextTerm term : unknown) {
      out.text(term.stem());
      writePlaces(out, term, vocabulary.rarity(-1));
    }
  }

  private static void writePlaces(ByteWriter out, TextTerm term, float usualRarity) {
    int places = (term.isName() ? NAME : 0) | (term.inHeadline() ? HEADLINE : 0);
    places |= term.inLead() ? LEAD : 0;
    places |= term.rarity() == usualRarity ? 0 : OTHER_RARITY;
    int shifted = term.count() <= MOST_SHIFTED ? term.count() : 0;
    out.octet(places | shifted << COUNT_SHIFT);
    if (shifted == 0) {
      out.octet(term.count());
    }
    if ((places & OTHER_RARITY) != 0) {
      out.octet(Math.round(term.rarity() * TextTerm.RARITY_STEPS));
    }
  }

  Terms readTextTerms(ByteReader in) {
    int known = in.size();
    List<TextTerm> terms = new ArrayList<>(known + MOST_SHIFTED);
    int number = 0;
    for (int i = 0; i < known; i++) {
      number += in.size();
      terms.add(readPlaces(in, vocabulary.stem(number), vocabulary.rarity(number)));
    }
    for (int unknown = in.size(); unknown > 0; unknown--) {
      terms.add(readPlaces(in, in.text(), vocabulary.rarity(-1)));
    }
    return new Terms(terms);
  }

  private static TextTerm readPlaces(ByteReader in, String stem, float usualRarity) {
    int places = in.octet();
    int shifted = places >> COUNT_SHIFT;
    int count = shifted == 0 ? in.octet() : shifted;
    float rarity = (places & OTHER_RARITY) == 0 ? usualRarity : in.octet() / TextTerm.RARITY_STEPS;
    return new TextTerm(
        stem, count, rarity, (places & NAME) != 0, (places & HEADLINE) != 0, (places & LEAD) != 0);
  }

  List<Term> readTerms(ByteReader in) {
    int size = in.size();
    List<Term> terms = new ArrayList<>(size);
    int last = 0;
    for (int i = 0; i < size; i++) {
      String stem = read(in);
      last = (int) (last - in.signed());
      terms.add(new Term(stem, Float.intBitsToFloat(last)));
    }
    return terms;
  }
}
