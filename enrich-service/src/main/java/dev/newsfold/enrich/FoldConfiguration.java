package dev.newsfold.enrich;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much memory the fold may take; what it remembers is in stores on disk and knows no bound. */
@ConfigMapping(prefix = "newsfold.fold")
interface FoldConfiguration {

  /** The articles and stories last used, on the heap, for each of the partitions of languages. */
  @WithDefault("48")
  int recordCacheMegabytes();

  /** The same for what articles are looked up by. */
  @WithDefault("16")
  int indexCacheMegabytes();

  /** Blocks, filters and what is not written yet of all stores together, outside the heap. */
  @WithDefault("128")
  int storeMegabytes();

  /** How many other instances keep a copy of the stores; none where there is one instance. */
  @WithDefault("0")
  int standbys();
}
