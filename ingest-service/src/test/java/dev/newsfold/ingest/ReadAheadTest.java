package dev.newsfold.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newsfold.contracts.Origin.Via;
import dev.newsfold.ingest.format.Document;
import io.opentelemetry.context.Context;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@ServiceTest
@Timeout(60)
class ReadAheadTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  /** A file as large as those that are read ahead may be; sixteen of them are too many. */
  private static final int LARGE = ReadDocument.MOST_BYTES;

  private static final int MANY = 20;
  private static final int ROOM_FOR = 15;

  @Inject ReadDocuments documents;
  @Inject Ingestion ingestion;
  @Inject PublishedRecords published;

  private final AtomicInteger opened = new AtomicInteger();
  private final List<CompletableFuture<Taken>> promises = new ArrayList<>();
  private ReadAhead ahead;

  @BeforeEach
  void start() {
    ahead = new ReadAhead(documents);
  }

  @AfterEach
  void stop() {
    ahead.close();
  }

  @Test
  void readsBeforeItIsAskedFor() throws InterruptedException {
    // when
    ReadAhead.Turn turn = add("read before", 100);

    // then
    awaitOpened(1);
    assertThat(turn.get().account()).isNotNull();
    assertThat(opened).hasValue(1);
  }

  @Test
  void readsNoMoreThanThereIsRoomFor() throws InterruptedException {
    // given
    List<ReadAhead.Turn> turns = addMany("too many to read");
    awaitOpened(ROOM_FOR);

    // when
    await().during(Duration.ofMillis(300)).until(() -> opened.get() == ROOM_FOR);
    turns.get(0).get();

    // then
    awaitOpened(ROOM_FOR + 1);
  }

  @Test
  void doesNotKeepWhoAsksWaitingForRoom() throws InterruptedException {
    // given
    List<ReadAhead.Turn> turns = addMany("asked for at once");
    awaitOpened(ROOM_FOR);

    // when
    ReadDocument last = turns.get(MANY - 1).get();

    // then
    assertThat(last.account()).isNotNull();
  }

  @Test
  void givesBackTheRoomOfThoseThatNobodyWaitsFor() {
    // given
    addMany("given up");
    awaitOpened(ROOM_FOR);
    promises.forEach(promise -> promise.cancel(false));

    // when
    addMany("after those given up");

    // then
    awaitOpened(2 * ROOM_FOR);
  }

  @Test
  void leavesToItsTurnWhatIsMoreThanItsSizeTells() throws Exception {
    // given
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      String text = "One of many in little, number %04d. ".formatted(i).repeat(30);
      lines.append("{\"text\": \"").append(text).append("\"}\n");
    }
    Document packed = Document.ofBytes("packed.ndjson.gz", gzip(lines.toString()), null);
    HandedIn handedIn = new HandedIn(packed, Via.INBOX, NOON);

    // when
    ReadDocument ahead = documents.inMemory(handedIn);
    Taken taken = ingestion.take(handedIn).get();

    // then
    assertThat(ahead.account()).isNull();
    assertThat(taken.report().articleIds()).hasSize(1_500);
    assertThat(published.articles("One of many in little")).hasSize(1_500);
  }

  private List<ReadAhead.Turn> addMany(String text) {
    List<ReadAhead.Turn> turns = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      turns.add(add(text + " " + i, LARGE));
    }
    return turns;
  }

  private ReadAhead.Turn add(String text, int size) {
    CompletableFuture<Taken> promise = new CompletableFuture<>();
    promises.add(promise);
    Document document =
        new Document(
            text + ".txt",
            size,
            null,
            () -> {
              opened.incrementAndGet();
              return new ByteArrayInputStream(text.getBytes(UTF_8));
            });
    return ahead.add(new HandedIn(document, Via.INBOX, NOON), promise, Context.root());
  }

  private void awaitOpened(int times) {
    await().atMost(WatchedFolder.PATIENCE).until(() -> opened.get() >= times);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
