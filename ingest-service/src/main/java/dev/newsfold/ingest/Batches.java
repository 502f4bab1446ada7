package dev.newsfold.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Puts together the documents that wait at the same time: a batch is closed as soon as the thread
 * that adds to it has nothing more to add, so that one alone need not wait for others, and a busy
 * thread takes many. To be used by that thread only.
 */
final class Batches {

  private final int mostFiles;
  private final long enoughBytes;
  private final Executor thread;
  private final Consumer<List<Submission>> closed;
  private List<Submission> batch = new ArrayList<>();
  private long bytes;

  Batches(IngestConfiguration configuration, Executor thread, Consumer<List<Submission>> closed) {
    this.mostFiles = configuration.batchFiles();
    this.enoughBytes = configuration.batchSize().asLongValue();
    this.thread = thread;
    this.closed = closed;
    if (mostFiles < 1) {
      throw new IllegalArgumentException(
          "newsfold.ingest.batch-files is " + mostFiles + ", below 1");
    }
  }

  /** Leaves out what nobody waits for any more. */
  void add(Submission submission) {
    if (submission.promise().isDone()) {
      return;
    }
    if (batch.isEmpty()) {
      thread.execute(this::close);
    }
    batch.add(submission);
    bytes += submission.handedIn().document().size();
    if (batch.size() >= mostFiles || bytes >= enoughBytes) {
      close();
    }
  }

  private void close() {
    List<Submission> full = batch;
    batch = new ArrayList<>();
    bytes = 0;
    if (!full.isEmpty()) {
      closed.accept(full);
    }
  }
}
