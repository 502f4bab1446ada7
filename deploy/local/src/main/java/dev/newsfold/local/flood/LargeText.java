package dev.newsfold.local.flood;

import dev.newsfold.local.made.MadeNews;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text about as large as an article may be.
 *
 * @param name of the file, whose ending says how it is to be read
 */
record LargeText(String name, String text) {

  /** Below the 4 MB of {@code newsfold.ingest.max-article-size}. */
  private static final int SIZE = 4_000_000;

  private static final String HEAD =
      "Large: %s\n\nVIENNA (Agency) - On March 5, 2021 %s began.\n\n";

  /** Of each kind that could be hard to read. */
  static List<LargeText> all() {
    return List.of(
        prose("prose", SIZE),
        plain("one word", i -> "abcdefghij"),
        plain("one sentence", i -> "and word" + i % 5_000 + " "),
        plain("names", i -> "Anna Name" + Integer.toString(i, 36) + " met Peter Sir" + i + ". "),
        plain("capitals", i -> "Aaa Bbb Ccc "),
        plain("dates", i -> "On March " + (1 + i % 28) + ", 20" + (10 + i % 10) + " it was. "),
        plain("quotes", i -> "\"He said " + i % 1_000 + " and 'more'.\" "),
        plain("lines", i -> "a" + i + "\n"),
        plain("control characters", i -> "a\u0001\u0002\u0003\u0004 b. "),
        page("deep", "<div>".repeat(SIZE / 20), "text ", "</div>".repeat(SIZE / 20)),
        page("tables", "", "<table><tr><td>a cell</td></tr></table>", ""),
        page("links", "", "<a href=\"http://a.example/?b=c\">A link of it</a> ", ""),
        page("unclosed", "", "<p><b><i>a", ""),
        page("reopened", "<p>" + reopened(), "<p>a", ""));
  }

  /** Each paragraph after these opens all of them anew. */
  private static String reopened() {
    return IntStream.range(0, 250).mapToObj(i -> "<b id=" + i + ">").collect(Collectors.joining());
  }

  /** One that is larger than an article may be. */
  static LargeText tooLarge() {
    return prose("too large", SIZE + SIZE / 8);
  }

  private static LargeText prose(String what, int size) {
    Random random = new Random(4);
    StringBuilder text = new StringBuilder(HEAD.formatted(what, what));
    while (text.length() < size) {
      MadeNews.of(random, 20).articles().forEach(one -> text.append(one.text()).append("\n\n"));
    }
    return new LargeText("large " + what + ".txt", text.substring(0, size));
  }

  private static LargeText plain(String what, IntFunction<String> piece) {
    return new LargeText(
        "large " + what + ".txt", HEAD.formatted(what, what) + pieces(piece, SIZE));
  }

  private static LargeText page(String what, String before, String piece, String after) {
    String head =
        "<!DOCTYPE html><html><head><title>Large %s</title></head><body><article>".formatted(what);
    String body = pieces(i -> piece, SIZE - before.length() - after.length());
    return new LargeText(
        "large " + what + ".html", head + before + body + after + "</article></body></html>");
  }

  private static String pieces(IntFunction<String> piece, int size) {
    int length = Math.max(1, piece.apply(0).length());
    String all =
        IntStream.rangeClosed(0, size / length).mapToObj(piece).collect(Collectors.joining());
    return all.substring(0, Math.min(size, all.length()));
  }
}
