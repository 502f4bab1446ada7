package dev.newsfold.ingest.format;

/** What may still be taken out of one document and all containers inside it. */
final class Budget {

  private final ContainerLimits limits;
  private int entries;
  private long bytes;

  Budget(ContainerLimits limits) {
    this.limits = limits;
  }

  ContainerLimits limits() {
    return limits;
  }

  void takeEntry(String name) {
    if (entries == limits.entries()) {
      throw new LimitReachedException(
          RejectionCode.TOO_MANY_PARTS,
          "holds more than %d entries; those from %s on are left out"
              .formatted(limits.entries(), name));
    }
    entries++;
  }

  void takeBytes(long count) {
    bytes += count;
    if (bytes > limits.unpackedBytes()) {
      throw new LimitReachedException(
          RejectionCode.TOO_LARGE,
          "unpacks to more than %d bytes; the rest is left out".formatted(limits.unpackedBytes()));
    }
  }
}
