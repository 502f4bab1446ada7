package dev.newsfold.ingest.inbox;

import dev.newsfold.ingest.format.IoReason;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ends the wait for the next listing where something happens in the folders. It may miss whatever
 * it likes, as on file systems of other machines: only the listings tell what there is.
 */
final class Watch implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Watch.class);

  private final @Nullable WatchService service;
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private boolean isIncomplete;

  private Watch(@Nullable WatchService service) {
    this.service = service;
  }

  static Watch open() {
    try {
      return new Watch(FileSystems.getDefault().newWatchService());
    } catch (IOException e) {
      LOG.warnf("The inbox is listed, but not watched: %s", IoReason.of(e));
      return new Watch(null);
    }
  }

  /**
   * Watches these folders and no others. True where one of them was not watched before: what came
   * into it since it was listed is not told.
   */
  boolean cover(List<Path> folders) {
    if (service == null) {
      return false;
    }
    keys.keySet().retainAll(new HashSet<>(folders));
    boolean isAnyNew = false;
    for (Path folder : folders) {
      WatchKey key = keys.get(folder);
      if (key == null || !key.isValid()) {
        isAnyNew |= register(folder, service);
      }
    }
    return isAnyNew;
  }

  private boolean register(Path folder, WatchService service) {
    try {
      WatchKey key =
          folder.register(
              service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
      keys.put(folder, key);
      return true;
    } catch (IOException e) {
      if (!isIncomplete) {
        LOG.warnf("%s is listed, but not watched: %s", folder, IoReason.of(e));
      }
      isIncomplete = true;
      return false;
    }
  }

  /** Waits until something happens, or for that long; true where something happened. */
  boolean await(Duration atMost) throws InterruptedException {
    if (service == null) {
      TimeUnit.NANOSECONDS.sleep(atMost.toNanos());
      return false;
    }
    try {
      WatchKey key = service.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
      boolean hasHappened = key != null;
      while (key != null) {
        key.pollEvents();
        key.reset();
        key = service.poll();
      }
      return hasHappened;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      if (service != null) {
        service.close();
      }
    } catch (IOException e) {
      LOG.debug("The watch of the inbox was not closed", e);
    }
  }
}
