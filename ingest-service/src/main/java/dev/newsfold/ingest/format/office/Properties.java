package dev.newsfold.ingest.format.office;

import dev.newsfold.ingest.format.Statements;
import dev.newsfold.ingest.format.xml.XmlCursor;
import java.util.HashMap;
import java.util.Map;

/** What a document says of itself, in the words of Dublin Core and OpenDocument. */
final class Properties {

  private static final int LONGEST = 1000;

  private Properties() {}

  /** Reads the document to its end; of several values the first. */
  static Statements read(XmlCursor xml) {
    Map<String, String> found = new HashMap<>();
    while (xml.next()) {
      if (xml.isStart() && xml.depth() > 1) {
        String name = xml.name();
        if (!name.equals("meta") && !name.equals("metadata")) {
          String words = xml.words(LONGEST);
          if (words != null) {
            found.putIfAbsent(name, words);
          }
        }
      }
    }
    return statements(found);
  }

  /** OpenDocument calls its own dates {@code creation-date}, Office {@code created}. */
  static Statements statements(Map<String, String> found) {
    String created = found.getOrDefault("created", found.get("creation-date"));
    return new Statements(
        null,
        found.get("title"),
        found.getOrDefault("creator", found.get("initial-creator")),
        created == null ? found.get("date") : created,
        found.get("publisher"),
        found.get("language"));
  }
}
