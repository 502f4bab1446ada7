package dev.newsfold.enrich.sketch;

import java.util.List;

/** What somebody is quoted with, word for word, as far as it is kept. */
public record Quotation(List<String> words) {

  public Quotation {
    words = List.copyOf(words);
  }
}
