package dev.newsfold.enrich.text;

import dev.newsfold.contracts.RawArticle;

/** Reads an article: its main text without the page around it, and what is said about it. */
public final class ReadText {

  /** Reads plain text or HTML, by the media type; never fails, whatever the input. */
  public CleanText of(RawArticle raw) {
    return raw.mediaType().startsWith("text/html") ? ReadPage.of(raw) : ReadPlainText.of(raw);
  }
}
