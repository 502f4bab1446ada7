package dev.newsfold.ingest.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Articles and files over HTTP. */
@ConfigMapping(prefix = "newsfold.upload")
public interface UploadConfiguration {

  /** How long a caller is kept waiting until what it sent is published. */
  @WithDefault("30s")
  Duration answerWithin();
}
