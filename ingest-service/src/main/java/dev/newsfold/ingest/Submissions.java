package dev.newsfold.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The documents that wait to be taken; those that wait at the same time share a transaction. */
@ApplicationScoped
class Submissions {

  private final BlockingQueue<Submission> queue = new LinkedBlockingQueue<>();
  private final int batchFiles;
  private final long batchBytes;

  Submissions(IngestConfiguration configuration) {
    this.batchFiles = configuration.batchFiles();
    this.batchBytes = configuration.batchSize().asLongValue();
    if (batchFiles < 1) {
      throw new IllegalArgumentException(
          "newsfold.ingest.batch-files is " + batchFiles + ", below 1");
    }
  }

  CompletableFuture<Taken> add(HandedIn handedIn) {
    Submission submission = new Submission(handedIn, new CompletableFuture<>());
    queue.add(submission);
    return submission.taken();
  }

  /** The next batch, in order of arrival; empty where none arrives in that time. */
  List<Submission> next(long milliseconds) throws InterruptedException {
    List<Submission> batch = new ArrayList<>();
    long bytes = 0;
    @Nullable Submission submission = queue.poll(milliseconds, TimeUnit.MILLISECONDS);
    while (submission != null) {
      if (!submission.taken().isDone()) {
        batch.add(submission);
        bytes += submission.handedIn().document().size();
      }
      boolean isFull = batch.size() >= batchFiles || bytes >= batchBytes;
      submission = isFull ? null : queue.poll();
    }
    return batch;
  }
}
