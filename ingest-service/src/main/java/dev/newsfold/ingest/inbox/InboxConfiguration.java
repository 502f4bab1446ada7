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

  /** How often the folder is listed; a file is taken at the second listing that finds it alike. */
  @WithDefault("250ms")
  Duration pollInterval();

  /** How many files are claimed at once. */
  @WithDefault("500")
  int claimFiles();
}
