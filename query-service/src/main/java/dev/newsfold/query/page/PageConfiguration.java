package dev.newsfold.query.page;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the web page finds what this service does not have. */
@ConfigMapping(prefix = "newsfold.page")
interface PageConfiguration {

  /** Where a browser reaches the ingest service; without it the page takes no files. */
  Optional<WebOrigin> ingest();
}
