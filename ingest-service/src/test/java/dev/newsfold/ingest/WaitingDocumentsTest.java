package dev.newsfold.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.Origin.Via;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.ingest.format.Document;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@ServiceTest
class WaitingDocumentsTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @Inject Ingestion ingestion;
  @Inject IngestConfiguration configuration;
  @Inject PublishedRecords published;

  @Test
  void areTakenInTheOrderInWhichTheyCame() throws Exception {
    // given
    CountDownLatch opened = new CountDownLatch(1);
    List<CompletableFuture<Taken>> promises = new ArrayList<>();
    promises.add(take(blocking("first in order", opened)));

    // when
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      String name = "in order %03d".formatted(i);
      names.add(name + ".txt");
      promises.add(take(document(name, () -> {})));
    }
    opened.countDown();

    // then
    awaitAll(promises);
    // A commit is told before all partitions show it
    Awaitility.await()
        .atMost(WatchedFolder.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(published.reports())
                    .extracting(FileReport::name)
                    .filteredOn(name -> name.startsWith("in order"))
                    .containsExactlyElementsOf(names));
    assertThat(published.articles("in order")).hasSize(701);
  }

  @Test
  void makeTheDoorsWaitWhereTheyAreTooMany() throws Exception {
    // given
    CountDownLatch opened = new CountDownLatch(1);
    List<CompletableFuture<Taken>> promises = new ArrayList<>();
    promises.add(take(blocking("first of too many", opened)));
    int more = Submissions.ROOM + 2 * configuration.batchFiles();
    Duration noTime = Duration.ofMillis(50);

    // when
    var refused =
        assertThatExceptionOfType(TimeoutException.class)
            .isThrownBy(
                () -> {
                  for (int i = 0; i < more; i++) {
                    HandedIn handedIn = handedIn(document("too many %04d".formatted(i), () -> {}));
                    promises.add(ingestion.take(handedIn, noTime));
                  }
                });

    // then
    refused.withMessageStartingWith("there is no room for too many");
    opened.countDown();
    awaitAll(promises);
    assertThat(published.articles("too many")).hasSameSizeAs(promises);
  }

  @Test
  void areAllTakenWhereManyDoorsHandIn() throws Exception {
    // given
    ExecutorService doors = Executors.newFixedThreadPool(8);
    List<Callable<Taken>> work = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      Document document = document("from many doors %04d".formatted(i), () -> {});
      work.add(() -> awaited(take(document)));
    }

    // when
    List<Future<Taken>> taken = doors.invokeAll(work);
    doors.shutdown();

    // then
    for (Future<Taken> each : taken) {
      assertThat(each.get().before()).isFalse();
    }
    assertThat(published.articles("from many doors"))
        .extracting(RawArticle::text)
        .doesNotHaveDuplicates()
        .hasSize(2_000);
  }

  private static void awaitAll(List<CompletableFuture<Taken>> promises) throws Exception {
    for (CompletableFuture<Taken> promise : promises) {
      awaited(promise);
    }
  }

  private static Taken awaited(CompletableFuture<Taken> promise) throws Exception {
    return promise.get(WatchedFolder.PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private CompletableFuture<Taken> take(Document document) throws InterruptedException {
    return ingestion.take(handedIn(document));
  }

  private static HandedIn handedIn(Document document) {
    return new HandedIn(document, Via.INBOX, NOON);
  }

  private static Document document(String text, Runnable whenOpened) {
    return new Document(
        text + ".txt",
        text.length(),
        null,
        () -> {
          whenOpened.run();
          return new ByteArrayInputStream(text.getBytes());
        });
  }

  /** Holds up the one thread that takes documents. */
  private static Document blocking(String text, CountDownLatch opened) {
    Document.Content content =
        () -> {
          await(opened);
          return new ByteArrayInputStream(text.getBytes());
        };
    return new Document(text + ".txt", text.length(), null, content);
  }

  private static void await(CountDownLatch opened) throws InterruptedIOException {
    try {
      opened.await();
    } catch (InterruptedException e) {
      throw new InterruptedIOException(e.getMessage());
    }
  }
}
