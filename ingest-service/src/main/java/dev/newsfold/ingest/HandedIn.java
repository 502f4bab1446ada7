package dev.newsfold.ingest;

import dev.newsfold.contracts.Origin.Via;
import dev.newsfold.ingest.format.Document;
import java.time.Instant;

/** A document at the door: what it is, how it came and when. */
public record HandedIn(Document document, Via via, Instant receivedAt) {}
