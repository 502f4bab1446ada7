package dev.newsfold.query.rebuild;

import dev.newsfold.query.index.Follower;
import dev.newsfold.query.problem.Conflict;
import dev.newsfold.query.projection.Assignment;
import dev.newsfold.query.projection.Batch;
import dev.newsfold.query.projection.PositionTable;
import dev.newsfold.query.projection.RecordReader;
import dev.newsfold.query.projection.Tables;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads all rows anew from Kafka, beside those that answer, and then puts those right in one
 * transaction.
 *
 * <p>What differs is rewritten, and what does not keeps its place: the numbers that cursors and the
 * search index go by, what an export reads at the moment, and the order of changes that live
 * clients follow. Whatever dies meanwhile, the rows are the old ones or the new ones.
 *
 * <p>All of it is done on one connection, whose lock keeps every other instance from doing the
 * same, and is gone with it.
 */
@ApplicationScoped
class Rebuild {

  private static final Logger LOG = Logger.getLogger(Rebuild.class);

  /** What came in while so much was read can be read while the writers wait. */
  private static final long FEW = 1_000;

  private final Jdbi jdbi;
  private final Map<String, Object> broker;
  private final RecordReader reader;
  private final Tables tables;
  private final UnreadTables unread;
  private final KnownRejections rejections;
  private final PositionTable positions;
  private final PutRight putRight;
  private final RebuildTable progress;
  private final Follower index;
  private volatile boolean stopped;

  Rebuild(
      Jdbi jdbi,
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      RecordReader reader,
      Tables tables,
      UnreadTables unread,
      KnownRejections rejections,
      PositionTable positions,
      PutRight putRight,
      RebuildTable progress,
      Follower index) {
    this.jdbi = jdbi;
    this.broker = broker;
    this.reader = reader;
    this.tables = tables;
    this.unread = unread;
    this.rejections = rejections;
    this.positions = positions;
    this.putRight = putRight;
    this.progress = progress;
    this.index = index;
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
  }

  /**
   * Begins, and returns once it has.
   *
   * @throws Conflict where one is under way, whichever instance does it
   */
  void begin() {
    Handle handle = jdbi.open();
    try {
      if (!progress.lock(handle)) {
        throw new Conflict("the tables are being read anew already");
      }
      progress.begin(handle);
    } catch (RuntimeException e) {
      handle.close();
      throw e;
    }
    Thread thread = new Thread(() -> run(handle), "rebuild");
    thread.setDaemon(true);
    thread.start();
  }

  private void run(Handle handle) {
    try (handle) {
      try (Replay replay = Replay.of(broker, Assignment.TOPICS)) {
        readAnew(handle, replay);
        index.wake();
        LOG.info("The tables are read anew");
      } catch (RuntimeException e) {
        LOG.error("The tables are not read anew, and are as they were", e);
        unread.drop(handle);
        progress.failed(handle, String.valueOf(e.getMessage()));
      } finally {
        progress.unlock(handle);
      }
    } catch (RuntimeException e) {
      LOG.warn("The database is away; how the rebuild went cannot be written down", e);
    }
  }

  private void readAnew(Handle handle, Replay replay) {
    replay.requireAllOf(positions.all(handle));
    unread.create(handle);
    do {
      read(handle, replay, replay.ends());
    } while (replay.missing(replay.ends()) > FEW);
    unread.analyze(handle);
    tables.whileNobodyWrites(
        handle,
        () -> {
          progress.comparing(handle);
          read(handle, replay, positions.all(handle));
          putRight.allThatDiffers(handle, replay.positions());
        });
  }

  private void read(Handle handle, Replay replay, Map<TopicPartition, Long> upTo) {
    while (replay.missing(upTo) > 0) {
      if (stopped) {
        throw new IllegalStateException("the service was stopped");
      }
      ConsumerRecords<String, byte[]> records = replay.next();
      Batch batch = reader.read(records);
      rejections.publishUnknown(handle, batch.rejections());
      batch.store(
          part -> tables.writeUnread(handle, unread.schemas(handle), part),
          refused -> rejections.publishUnknown(handle, refused));
      progress.read(handle, replay.read(), replay.toRead());
    }
  }
}
