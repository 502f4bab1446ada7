package dev.newsfold.ingest.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** The watched folder. */
@ConfigMapping(prefix = "newsfold.inbox")
public interface InboxConfiguration {

  /** Made where it does not exist. One instance watches a folder. */
  @WithDefault("inbox")
  Path folder();

  /**
   * How often the folder is listed even where nothing tells of changes in it. A file is taken when
   * its last writer has closed it; where the system does not tell who writes, or the file is empty,
   * when it stayed alike for that long.
   */
  @WithDefault("250ms")
  Duration pollInterval();

  /** How many files are claimed at once. */
  @WithDefault("500")
  int claimFiles();
}
