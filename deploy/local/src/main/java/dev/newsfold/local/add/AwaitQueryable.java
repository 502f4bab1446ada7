package dev.newsfold.local.add;

import static java.util.stream.Collectors.toMap;

import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.read.SearchProgress;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.status.LatencyLog;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits until the articles of files can be asked for by their ids, and searches find them. */
final class AwaitQueryable implements AutoCloseable {

  /** Without news for this long, an article is given up. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The rejections are read only where something takes longer than it should. */
  private static final Duration USUAL = Duration.ofSeconds(2);

  private static final int POLL_MILLISECONDS = 20;

  private final LocalSettings settings;
  private final Instant since;
  private final LatencyLog latencies;

  /** The last change that was stored when all of a file was; searches have to come as far. */
  private final Map<HandedIn, Long> lastChanges = new HashMap<>();

  private @Nullable RejectionWatch rejections;

  AwaitQueryable(LocalSettings settings, Instant since) {
    this.settings = settings;
    this.since = since;
    this.latencies = new LatencyLog(settings.data());
  }

  /** Returns the files that are not queryable as a whole after a while without progress. */
  List<HandedIn> await(List<HandedIn> files, Consumer<HandedIn> done)
      throws IOException, InterruptedException {
    Map<String, HandedIn> byFileId =
        files.stream().collect(toMap(HandedIn::fileId, file -> file, (first, second) -> first));
    List<HandedIn> open = new ArrayList<>(files);
    Instant progress = Instant.now();
    while (!open.isEmpty() && progress.plus(PATIENCE).isAfter(Instant.now())) {
      for (HandedIn file : open) {
        ask(file);
      }
      List<HandedIn> found = found(open.stream().filter(HandedIn::isDone).toList());
      for (HandedIn file : found) {
        note(file);
        done.accept(file);
      }
      if (open.removeAll(found)) {
        progress = Instant.now();
      } else {
        Thread.sleep(POLL_MILLISECONDS);
        lookAtRejections(progress, byFileId);
      }
    }
    return open;
  }

  private void ask(HandedIn file) throws IOException {
    for (String id : file.awaited()) {
      if (!RestClient.get(settings.query("/api/articles/" + id)).isOk()) {
        // They arrive about in order, and thousands of questions would only slow them down.
        return;
      }
      file.canBeQueried(id);
    }
  }

  /** Those of the files whose articles are stored that searches find as well. */
  private List<HandedIn> found(List<HandedIn> stored) throws IOException {
    if (stored.isEmpty()) {
      return stored;
    }
    Optional<SearchProgress> search = SearchProgress.of(settings);
    if (search.isEmpty()) {
      return List.of();
    }
    SearchProgress progress = search.get();
    stored.forEach(file -> lastChanges.putIfAbsent(file, progress.stored()));
    return stored.stream()
        .filter(file -> lastChanges.getOrDefault(file, Long.MAX_VALUE) <= progress.found())
        .toList();
  }

  private void note(HandedIn file) throws IOException {
    if (file.queryable() > 0) {
      latencies.add(file.secondsSinceStart());
    }
  }

  private void lookAtRejections(Instant progress, Map<String, HandedIn> byFileId) {
    if (progress.plus(USUAL).isAfter(Instant.now())) {
      return;
    }
    RejectionWatch watch = rejections;
    if (watch == null) {
      watch = new RejectionWatch(settings.bootstrapServers(), since);
      rejections = watch;
    }
    watch.look(byFileId);
  }

  @Override
  public void close() {
    if (rejections != null) {
      rejections.close();
    }
  }
}
