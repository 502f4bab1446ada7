package dev.newsfold.ingest.inbox;

import dev.newsfold.ingest.format.IoReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files and folders that cannot be read or taken: each is news once, until it is well again.
 */
final class Troubles {

  private Map<Path, String> before = Map.of();

  /** Those of this look that the one before had not. */
  Map<Path, IOException> fresh(Map<Path, IOException> now) {
    Map<Path, String> reasons = new HashMap<>();
    Map<Path, IOException> fresh = new LinkedHashMap<>();
    now.forEach(
        (path, trouble) -> {
          String reason = IoReason.of(trouble);
          reasons.put(path, reason);
          if (!reason.equals(before.get(path))) {
            fresh.put(path, trouble);
          }
        });
    before = reasons;
    return fresh;
  }
}
