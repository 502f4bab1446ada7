package dev.newsfold.local.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The few numbers that one takes away. */
final class Tiles {

  private final StringBuilder tiles = new StringBuilder();

  private Tiles() {}

  static String of(Map<Part, JsonNode> parts) {
    Tiles tiles = new Tiles();
    parts.forEach(tiles::add);
    return "<ul class=\"tiles\">%n%s</ul>%n".formatted(tiles.tiles);
  }

  private void add(Part part, JsonNode printed) {
    switch (part) {
      case PIPELINE -> {
        add(
            Numbers.of(Fields.number(printed.path("whole"), "perSecond")),
            "articles a second from drop to searchable");
        List<JsonNode> rates = Fields.list(printed, "waits");
        if (!rates.isEmpty()) {
          JsonNode rate = rates.get(rates.size() / 2);
          add(
              Numbers.seconds(Fields.number(rate, "p99Seconds")),
              "is what 99 of 100 wait at most at %s of that rate"
                  .formatted(Numbers.share(Fields.number(rate, "shareOfHighest"))));
        }
      }
      case ANNOTATE ->
          add(Numbers.of(Fields.number(printed, "wordsPerSecond")), "words a second on one core");
      case FOLD ->
          tile(
              String.format(Locale.ROOT, "n<sup>%.2f</sup>", Fields.number(printed, "exponent")),
              "is how the cost of folding n articles grows");
      case SEARCH -> {
        double slowest =
            Fields.list(printed, "questions").stream()
                .mapToDouble(question -> Fields.number(question, "p99Milliseconds"))
                .max()
                .orElse(0);
        add(
            Numbers.seconds(slowest / 1e3),
            "is the p99 of the slowest kind of question, %s articles"
                .formatted(Numbers.of(Fields.number(printed, "articles"))));
      }
      case LIVE ->
          add(Numbers.seconds(Fields.number(printed, "median")), "until a live event tells of it");
      case PEERS, MICRO -> {}
    }
  }

  private void add(String number, String meaning) {
    tile(Html.escaped(number), meaning);
  }

  private void tile(String html, String meaning) {
    tiles.append("<li><b>%s</b> %s</li>%n".formatted(html, Html.escaped(meaning)));
  }
}
