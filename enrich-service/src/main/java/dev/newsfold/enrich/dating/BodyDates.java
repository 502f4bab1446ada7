package dev.newsfold.enrich.dating;

import dev.newsfold.enrich.text.CleanText;
import dev.newsfold.enrich.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/** The date expressions at the head of the body, each with its sentence and its part in it. */
final class BodyDates {

  /** News tells the event first; dates further down are background nearly always. */
  private static final int ANALYSED = 3_500;

  /** An expression in its sentence, the first of which is 0. */
  record InSentence(FoundDate found, int sentence, DateRole role) {}

  private final List<InSentence> dates;

  private BodyDates(List<InSentence> dates) {
    this.dates = dates;
  }

  static BodyDates of(CleanText text) {
    String body = text.body();
    List<FoundDate> found = FindDates.in(body, ANALYSED);
    List<InSentence> dates = new ArrayList<>();
    if (!found.isEmpty()) {
      List<Sentences.Sentence> sentences = Sentences.of(body, ANALYSED);
      int sentence = 0;
      for (FoundDate date : found) {
        while (sentence + 1 < sentences.size() && sentences.get(sentence).end() <= date.start()) {
          sentence++;
        }
        DateRole role = DateRole.of(body, sentences.get(sentence), date);
        dates.add(new InSentence(date, sentence, role));
      }
    }
    return new BodyDates(List.copyOf(dates));
  }

  /** In order of the text. */
  List<InSentence> all() {
    return dates;
  }
}
