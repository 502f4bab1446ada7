package dev.newsfold.local.torture;

import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;

/** A Newsfold to which things happen. */
public interface Subject {

  LocalSettings settings();

  /** Whether all of it runs and is healthy. */
  boolean isWhole() throws IOException;
}
