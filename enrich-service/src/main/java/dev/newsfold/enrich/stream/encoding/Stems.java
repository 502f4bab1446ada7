package dev.newsfold.enrich.stream.encoding;

import dev.newsfold.enrich.sketch.Term;
import dev.newsfold.enrich.sketch.Terms;
import dev.newsfold.enrich.sketch.TextTerm;
import dev.newsfold.enrich.sketch.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Words by their numbers in the released vocabulary, others as they are. */
final class Stems {

  private static final int UNKNOWN = 0;

  private static final int NAME = 1;
  private static final int HEADLINE = 2;
  private static final int LEAD = 4;

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

  /** How often, how rare and where, in two bytes each; the stem by its number. */
  void writeTextTerms(ByteWriter out, Terms terms) {
    out.unsigned(terms.terms().size());
    for (TextTerm term : terms.terms()) {
      write(out, term.stem());
      int places = (term.isName() ? NAME : 0) | (term.inHeadline() ? HEADLINE : 0);
      out.octet(places | (term.inLead() ? LEAD : 0));
      out.octet(term.count());
      out.octet(Math.round(term.rarity() * TextTerm.RARITY_STEPS));
    }
  }

  Terms readTextTerms(ByteReader in) {
    int size = in.size();
    List<TextTerm> terms = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      String stem = read(in);
      int places = in.octet();
      int count = in.octet();
      float rarity = in.octet() / TextTerm.RARITY_STEPS;
      terms.add(
          new TextTerm(
              stem,
              count,
              rarity,
              (places & NAME) != 0,
              (places & HEADLINE) != 0,
              (places & LEAD) != 0));
    }
    return new Terms(terms);
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
