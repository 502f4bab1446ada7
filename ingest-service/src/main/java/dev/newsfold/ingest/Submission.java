package dev.newsfold.ingest;

import java.util.concurrent.CompletableFuture;

/** A document in the queue, and the promise to say what became of it. */
record Submission(HandedIn handedIn, CompletableFuture<Taken> taken) {}
