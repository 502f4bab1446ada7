package dev.newsfold.ingest.format.office;

import dev.newsfold.ingest.format.Statements;
import dev.newsfold.ingest.format.xml.XmlCursor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The package file of an EPUB: which of its files are pages, and what is said of all of them.
 *
 * @param pages the names of the files within the archive
 */
record EpubPackage(Set<String> pages, Statements statements) {

  private static final int LONGEST = 1000;

  EpubPackage {
    pages = Set.copyOf(pages);
  }

  boolean isPage(String name) {
    return pages.contains(name);
  }

  /** Reads the package file of this name, against which the names in it are resolved. */
  static EpubPackage read(String file, XmlCursor xml) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    Map<String, String> files = new HashMap<>();
    Map<String, String> said = new HashMap<>();
    Set<String> pages = new HashSet<>();
    while (xml.next()) {
      if (!xml.isStart()) {
        continue;
      }
      switch (xml.name()) {
        case "item" -> addItem(xml, folder, files);
        case "itemref" -> addPage(xml, files, pages);
        case "creator", "publisher", "date", "language" -> {
          String name = xml.name();
          String words = xml.words(LONGEST);
          if (words != null) {
            said.putIfAbsent(name, words);
          }
        }
        default -> {}
      }
    }
    return new EpubPackage(pages, Properties.statements(said));
  }

  private static void addItem(XmlCursor xml, String folder, Map<String, String> files) {
    String id = xml.attribute("id");
    String name = xml.attribute("href");
    String type = xml.attribute("media-type");
    String properties = xml.attribute("properties");
    boolean isContents = properties != null && properties.contains("nav");
    boolean isPage = type != null && type.contains("html");
    if (id != null && name != null && isPage && !isContents) {
      files.put(id, folder + decoded(name));
    }
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  private static void addPage(XmlCursor xml, Map<String, String> files, Set<String> pages) {
    String id = xml.attribute("idref");
    String name = id == null ? null : files.get(id);
    if (name != null) {
      pages.add(name);
    }
  }
}
