package dev.newsfold.ingest.identity;

import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Statements;
import java.util.Optional;

/**
 * What tells an article from others, and one revision of it from another; both are the same on
 * every machine.
 *
 * @param id the first 24 hex digits of the SHA-256 of {@code url:} and the {@linkplain CanonicalUrl
 *     canonical address}, or, where no address is known, of {@code text:} and the text without its
 *     header lines, each run of white space written as one space
 * @param contentHash SHA-256 in hex over text, address, title, byline, published, source and
 *     language as found, each with its length before it; neither file name nor time is in it
 */
public record ArticleIdentity(String id, String contentHash) {

  private static final int ID_LENGTH = 24;

  public static ArticleIdentity of(FoundArticle article) {
    Statements said = article.statements();
    String hash =
        new Sha256()
            .field(article.text())
            .field(said.url())
            .field(said.title())
            .field(said.byline())
            .field(said.published())
            .field(said.source())
            .field(said.language())
            .hex();
    return new ArticleIdentity(id(article), hash);
  }

  private static String id(FoundArticle article) {
    String name =
        Optional.ofNullable(article.statements().url())
            .flatMap(CanonicalUrl::of)
            .map(url -> "url:" + url.value())
            .orElseGet(() -> "text:" + collapsed(article.body()));
    return new Sha256().text(name).hex().substring(0, ID_LENGTH);
  }

  private static String collapsed(String text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean isSpace = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        isSpace = true;
        continue;
      }
      if (isSpace && !collapsed.isEmpty()) {
        collapsed.append(' ');
      }
      isSpace = false;
      collapsed.append(c);
    }
    return collapsed.toString();
  }
}
