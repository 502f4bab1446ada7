package dev.newsfold.ingest.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Tells the files that nobody writes any more.
 *
 * <p>Where the system knows who has a file open for writing, that alone tells: closed, it is
 * settled; open, it is not, however long it stays as it is. Where the system does not know, a file
 * is settled when listings find it alike, in size and time, for as long as the interval between
 * two. So it is with an empty file, too, even one that is closed: who makes one may be about to
 * write it.
 */
final class Settling {

  private static final Logger LOG = Logger.getLogger(Settling.class);

  /** Whoever wonders why a file is not taken finds it in the log, once. */
  private static final Duration TO_BE_TOLD = Duration.ofMinutes(1);

  private final Duration alike;
  private final Function<Path, Writing> writing;
  private final Set<Path> open = new HashSet<>();
  private final Set<Path> told = new HashSet<>();
  private Map<FoundFile, Long> since = Map.of();
  private long now;

  /**
   * @param alike for how long a file has to be so
   * @param writing asks who writes a file
   */
  Settling(Duration alike, Function<Path, Writing> writing) {
    this.alike = alike;
    this.writing = writing;
  }

  /**
   * Takes what a listing found.
   *
   * @param nanoseconds the time of the listing, on any clock that only goes on
   */
  void look(List<FoundFile> files, long nanoseconds) {
    now = nanoseconds;
    Map<FoundFile, Long> still = new HashMap<>();
    files.forEach(file -> still.put(file, since.getOrDefault(file, nanoseconds)));
    since = still;
    open.clear();
    told.retainAll(files.stream().map(FoundFile::path).toList());
  }

  /** Whether a file of the last listing can be taken, as of this moment. */
  boolean isSettled(FoundFile file) {
    boolean isAlike = isAlikeFor(file, alike);
    boolean isEmpty = file.size() == 0;
    if (isEmpty && !isAlike) {
      return false;
    }
    return switch (writing.apply(file.path())) {
      case NOBODY -> true;
      case SOMEBODY -> {
        waitFor(file);
        yield false;
      }
      case UNKNOWN -> isAlike;
    };
  }

  /** Whether a file of the last listing was not settled because somebody writes it. */
  boolean isWaitingForWriters() {
    return !open.isEmpty();
  }

  private void waitFor(FoundFile file) {
    open.add(file.path());
    if (isAlikeFor(file, TO_BE_TOLD) && told.add(file.path())) {
      LOG.infof("%s is taken when it is closed: it is still open for writing", file.path());
    }
  }

  private boolean isAlikeFor(FoundFile file, Duration duration) {
    return now - since.getOrDefault(file, now) >= duration.toNanos();
  }
}
