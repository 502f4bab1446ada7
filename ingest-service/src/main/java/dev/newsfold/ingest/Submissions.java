package dev.newsfold.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The doors' end of the channel of documents; where it is full, the doors wait. */
@ApplicationScoped
class Submissions {

  static final String CHANNEL = "documents";

  /**
   * What waits is a path and a promise each; a channel without end would fill while Kafka is away.
   */
  static final int ROOM = 1000;

  private final Emitter<Submission> channel;

  /** The emitter throws where its buffer is full; the doors are to wait instead, in their order. */
  private final Semaphore room = new Semaphore(ROOM, true);

  Submissions(
      @Channel(CHANNEL) @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = ROOM)
          Emitter<Submission> channel) {
    this.channel = channel;
  }

  void add(Submission submission) throws InterruptedException {
    room.acquire();
    send(submission);
  }

  void add(Submission submission, Duration patience) throws InterruptedException, TimeoutException {
    if (!room.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new TimeoutException("there is no room for " + submission.handedIn().document().name());
    }
    send(submission);
  }

  /** How many were handed in and not taken yet. */
  int waiting() {
    return ROOM - room.availablePermits();
  }

  private void send(Submission submission) {
    channel.send(submission).whenComplete((acknowledged, failure) -> room.release());
  }
}
