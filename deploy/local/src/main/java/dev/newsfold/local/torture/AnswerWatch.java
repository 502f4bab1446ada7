package dev.newsfold.local.torture;

import dev.newsfold.local.http.RestClient;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks the query instances again and again, the next one where one does not answer. */
final class AnswerWatch implements AutoCloseable {

  private static final int POLL_MILLISECONDS = 100;

  /** Of each question the address at each instance. */
  private final List<List<URI>> questions;

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final Thread thread = new Thread(this::run, "answer-watch");
  private volatile boolean ended;

  private AnswerWatch(List<List<URI>> questions) {
    this.questions = List.copyOf(questions);
  }

  static AnswerWatch start(List<List<URI>> questions) {
    AnswerWatch watch = new AnswerWatch(questions);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private void run() {
    while (!ended) {
      List<URI> addresses = questions.get(asked.getAndIncrement() % questions.size());
      if (addresses.stream().noneMatch(AnswerWatch::isAnswered)) {
        unanswered.incrementAndGet();
      }
      try {
        Thread.sleep(POLL_MILLISECONDS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static boolean isAnswered(URI address) {
    try {
      return RestClient.get(address).isOk();
    } catch (IOException e) {
      return false;
    }
  }

  /** None may be left without an answer, whatever goes on. */
  Check check() {
    int lacking = unanswered.get();
    return new Check(
        "each of %d questions answered".formatted(asked.get()),
        0,
        0,
        lacking == 0 ? List.of() : List.of(lacking + " were answered by no query instance"));
  }

  @Override
  public void close() {
    ended = true;
  }
}
