package dev.newsfold.ingest;

import dev.newsfold.ingest.format.ContainerLimits;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is taken out of one file that holds others, such as an archive or a mailbox. */
@ConfigMapping(prefix = "newsfold.containers")
public interface ContainerConfiguration {

  /** What a file holds beyond that many entries, all archives in it counted, is left out. */
  @WithDefault("100000")
  int maxEntries();

  /** How many archives, mails and compressed files may be inside each other. */
  @WithDefault("6")
  int maxDepth();

  /** What a file unpacks to beyond that, all archives in it counted, is left out. */
  @WithDefault("512M")
  MemorySize maxUnpackedSize();

  /** An entry that unpacks to more than that many times its size is rejected. */
  @WithDefault("200")
  int maxRatio();

  /** What an unpacker may ask for: xz -9 takes 65 MiB. */
  @WithDefault("72M")
  MemorySize maxDictionarySize();

  /** The limits, checked. */
  default ContainerLimits limits() {
    return new ContainerLimits(
        (int) atLeastOne("max-entries", maxEntries()),
        (int) atLeastOne("max-depth", maxDepth()),
        atLeastOne("max-unpacked-size", maxUnpackedSize().asLongValue()),
        (int) atLeastOne("max-ratio", maxRatio()),
        Math.toIntExact(atLeastOne("max-dictionary-size", maxDictionarySize().asLongValue())));
  }

  private static long atLeastOne(String key, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "newsfold.containers." + key + " is " + value + ", below 1");
    }
    return value;
  }
}
