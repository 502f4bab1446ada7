package dev.newsfold.enrich.tagging;

import dev.newsfold.enrich.tagging.name.FindNames;
import dev.newsfold.enrich.tagging.name.Phrase;
import dev.newsfold.enrich.tagging.name.Token;
import dev.newsfold.enrich.tagging.place.Countries;
import dev.newsfold.enrich.tagging.place.Gazetteer;
import dev.newsfold.enrich.tagging.place.LocatePlaces;
import java.util.ArrayList;
import java.util.List;

/** Marks people, organisations and places in English text that is already cut into words. */
public final class MarkNames {

  /** How far a mark reaches. */
  public enum Extent {
    /** Bare names, as CoNLL-2003 has them: {@code Grace Nakato}, {@code United Nations}. */
    NAME,
    /**
     * Whole phrases that refer to somebody or some place, with articles, titles, groups and
     * pronouns: {@code Foreign Minister Grace Nakato}, {@code Kenyan security forces}, {@code we}.
     */
    PHRASE
  }

  private final FindNames findNames;

  private MarkNames(FindNames findNames) {
    this.findNames = findNames;
  }

  /** Loads the name model and the gazetteer from the class path. */
  public static MarkNames load() {
    LocatePlaces places = new LocatePlaces(Gazetteer.load());
    return new MarkNames(FindNames.load(Countries.load(), places::knows));
  }

  /**
   * The marks of one text, in order, without overlaps.
   *
   * @param sentences the words of each sentence; a mark's positions count them through the whole
   *     text
   */
  public List<Phrase> of(List<List<String>> sentences, Extent extent) {
    List<Token> tokens = new ArrayList<>();
    int offset = 0;
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      for (String word : sentences.get(sentence)) {
        tokens.add(new Token(word, offset, offset + word.length(), sentence));
        offset += word.length() + 1;
      }
    }
    return switch (extent) {
      case NAME -> findNames.names(tokens);
      case PHRASE -> findNames.phrases(tokens);
    };
  }
}
