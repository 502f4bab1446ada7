package dev.newsfold.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newsfold.ingest.format.every.EveryFormat;
import java.util.ArrayList;
import java.util.List;

/** What the formats make of bytes, for the tests of each of them. */
public final class Parts {

  static final Limits LIMITS = new Limits(4_000, 1_000, 20, 10);

  public static final Limits LARGE = new Limits(4_000_000, 1_000_000, 1_000, 64);
  public static final ContainerLimits CONTAINERS =
      new ContainerLimits(1_000, 4, 16_000_000, 100, 12_000_000);

  private Parts() {}

  /** Within limits that small documents reach. */
  public static List<Part> of(String name, byte[] bytes) {
    return of(Document.ofBytes(name, bytes, null));
  }

  public static List<Part> of(String name, String text) {
    return of(name, text.getBytes(UTF_8));
  }

  public static List<Part> of(Document document) {
    return within(LIMITS, CONTAINERS, document);
  }

  /** Within limits that only hostile documents reach. */
  public static List<Part> ofLarge(String name, byte[] bytes) {
    return within(LARGE, CONTAINERS, Document.ofBytes(name, bytes, null));
  }

  public static List<Part> within(Limits limits, ContainerLimits containers, Document document) {
    List<Part> parts = new ArrayList<>();
    EveryFormat.within(limits, containers).read(document, parts::add);
    return parts;
  }

  public static FoundArticle article(String name, String text) {
    return article(name, text.getBytes(UTF_8));
  }

  public static FoundArticle article(String name, byte[] bytes) {
    return ((Part.Found) only(of(name, bytes))).article();
  }

  public static FoundArticle onlyArticle(String name, byte[] bytes) {
    return ((Part.Found) only(ofLarge(name, bytes))).article();
  }

  public static Part.Rejected rejection(String name, byte[] bytes) {
    return (Part.Rejected) only(of(name, bytes));
  }

  public static Part.Rejected rejection(String name, String text) {
    return rejection(name, text.getBytes(UTF_8));
  }

  public static Part.Rejected onlyRejection(String name, byte[] bytes) {
    return (Part.Rejected) only(ofLarge(name, bytes));
  }

  private static Part only(List<Part> parts) {
    if (parts.size() != 1) {
      throw new AssertionError("expected one part, but found " + parts);
    }
    return parts.get(0);
  }
}
