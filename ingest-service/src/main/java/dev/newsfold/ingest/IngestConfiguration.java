package dev.newsfold.ingest;

import dev.newsfold.ingest.format.Limits;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is taken at once. */
@ConfigMapping(prefix = "newsfold.ingest")
public interface IngestConfiguration {

  /** A larger file is rejected. */
  @WithDefault("32M")
  MemorySize maxFileSize();

  /** A larger article is rejected, with or without others in its file. */
  @WithDefault("4M")
  MemorySize maxArticleSize();

  /** What a file holds beyond that many articles is left out. */
  @WithDefault("100000")
  int maxParts();

  /** How deep JSON may be nested. */
  @WithDefault("64")
  int maxNesting();

  /** How many files share one transaction. */
  @WithDefault("500")
  int batchFiles();

  /** From which size on a transaction takes no further file. */
  @WithDefault("16M")
  MemorySize batchSize();

  /** The limits of the readers, checked. */
  default Limits limits() {
    return new Limits(
        atLeastOne("max-file-size", maxFileSize().asLongValue()),
        Math.toIntExact(atMost("max-article-size", maxArticleSize().asLongValue())),
        Math.toIntExact(atLeastOne("max-parts", maxParts())),
        Math.toIntExact(atLeastOne("max-nesting", maxNesting())));
  }

  private static long atMost(String key, long value) {
    // The record on Kafka holds the article with quotes escaped
    long most = dev.newsfold.contracts.Topics.RAW.maxMessageBytes();
    if (value > most) {
      throw new IllegalArgumentException(
          "newsfold.ingest." + key + " is " + value + ", more than a record may have: " + most);
    }
    return atLeastOne(key, value);
  }

  private static long atLeastOne(String key, long value) {
    if (value < 1) {
      throw new IllegalArgumentException("newsfold.ingest." + key + " is " + value + ", below 1");
    }
    return value;
  }
}
