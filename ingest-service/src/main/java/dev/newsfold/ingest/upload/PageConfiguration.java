package dev.newsfold.ingest.upload;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** The web page whose script may send files. */
@ConfigMapping(prefix = "newsfold.page")
public interface PageConfiguration {

  /** Where it may come from. */
  List<PageOrigin> origins();
}
