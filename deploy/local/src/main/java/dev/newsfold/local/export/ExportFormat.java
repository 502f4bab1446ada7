package dev.newsfold.local.export;

import java.util.Locale;

/** The formats of exports, named as the service names them. */
enum ExportFormat {
  NDJSON,
  CSV,
  NINJS,
  JSONLD;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many items these bytes end: a line each, but in CSV, whose cells contain lines. */
  int itemsEndedIn(byte[] bytes, int length, int before) {
    int items = 0;
    int previous = before;
    for (int i = 0; i < length; i++) {
      boolean isEnd = bytes[i] == '\n' && (this != CSV || previous == '\r');
      items += isEnd ? 1 : 0;
      previous = bytes[i];
    }
    return items;
  }

  /** How many lines, or rows, are no items. */
  int linesAround() {
    return switch (this) {
      case NDJSON, NINJS -> 0;
      case CSV -> 1;
      case JSONLD -> 2;
    };
  }
}
