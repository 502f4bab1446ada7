package dev.newsfold.ingest.format;

/**
 * How much is taken out of a document that holds others.
 *
 * @param entries how many entries are looked at, in all containers within the document
 * @param depth how many containers may be inside each other
 * @param unpackedBytes how much comes out of all containers within the document
 * @param ratio how many times larger something may be unpacked than packed
 * @param dictionaryBytes how much memory an unpacker may ask for
 */
public record ContainerLimits(
    int entries, int depth, long unpackedBytes, int ratio, int dictionaryBytes) {

  public ContainerLimits {
    if (entries < 1 || depth < 1 || unpackedBytes < 1 || ratio < 1 || dictionaryBytes < 1) {
      throw new IllegalArgumentException("a limit on containers is below 1");
    }
  }
}
