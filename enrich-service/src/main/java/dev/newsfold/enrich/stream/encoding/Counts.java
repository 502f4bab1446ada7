package dev.newsfold.enrich.stream.encoding;

/**
 * What has been counted of a language.
 *
 * @param changes the number of the last change
 * @param numbers the last number that an article or a story got
 * @param hasFormerNumbers whether some got theirs from an earlier release, which made it of the id
 */
public record Counts(long changes, long numbers, boolean hasFormerNumbers) {

  public static final Counts NONE = new Counts(0, 0, false);

  public Counts nextChange() {
    return new Counts(changes + 1, numbers, hasFormerNumbers);
  }

  public Counts nextNumber() {
    return new Counts(changes, numbers + 1, hasFormerNumbers);
  }
}
