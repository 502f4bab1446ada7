package dev.newsfold.enrich.stream;

/**
 * How many bytes of the heap a partition may take for what it has used last.
 *
 * @param records for articles, stories and storylines
 * @param index for what articles are looked up by
 */
public record CacheSizes(long records, long index) {

  public CacheSizes {
    if (records < 0 || index < 0) {
      throw new IllegalArgumentException("caches are of " + records + " and " + index + " bytes");
    }
  }
}
