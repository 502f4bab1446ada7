package dev.newsfold.ingest;

import io.opentelemetry.context.Context;
import java.util.concurrent.CompletableFuture;

/** What waits in the queue, with the promise to say what became of it and the trace it is in. */
sealed interface Submission {

  /** A document to be read. */
  record OfDocument(
      HandedIn handedIn, ReadAhead.Turn turn, CompletableFuture<Taken> promise, Context trace)
      implements Submission {}

  /** A step of a feed, which was read already; promised is whether it was accepted. */
  record OfFeed(FeedStep step, CompletableFuture<Boolean> promise, Context trace)
      implements Submission {

    @Override
    public HandedIn handedIn() {
      return step.document();
    }
  }

  HandedIn handedIn();

  CompletableFuture<?> promise();

  Context trace();
}
