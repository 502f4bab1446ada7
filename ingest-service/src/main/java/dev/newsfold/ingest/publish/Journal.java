package dev.newsfold.ingest.publish;

import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.FileReport;
import dev.newsfold.ingest.identity.FileId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes to Kafka, a transaction at a time, until each is through.
 *
 * <p>After any failure it begins anew in the way it begins at start: a new producer, whose
 * initialisation makes Kafka finish what the former one left open, then the ledger to its end. So a
 * commit whose answer was lost is not made twice. Only one thread may write.
 */
@ApplicationScoped
public class Journal {

  private static final Logger LOG = Logger.getLogger(Journal.class);

  private final KafkaClients clients;
  private final Ledger ledger;
  private final FeedLedger feeds;
  private final Messages messages;
  private final Duration retryInterval;
  private final PublishMeters meters;
  private @Nullable KafkaProducer<String, byte[]> producer;
  private volatile boolean ready;
  private volatile boolean writesFail;
  private boolean failing;

  Journal(
      KafkaClients clients,
      Ledger ledger,
      FeedLedger feeds,
      Messages messages,
      PublishConfiguration configuration,
      PublishMeters meters) {
    this.clients = clients;
    this.ledger = ledger;
    this.feeds = feeds;
    this.messages = messages;
    this.retryInterval = configuration.retryInterval();
    this.meters = meters;
  }

  /**
   * Whether the ledger is read, Kafka answered when it was last asked, and no write is being tried
   * again: a broker that can be read from need not take anything.
   */
  public boolean isReady() {
    return ready && !writesFail;
  }

  /**
   * Commits what the work publishes. The work is done again where Kafka fails, and has to look up
   * anew which files are known.
   */
  public <T> T write(Function<Transaction, T> work) throws InterruptedException {
    try {
      while (true) {
        try {
          return attempt(work);
        } catch (InterruptException e) {
          throw interrupted(e);
        } catch (JournalException | KafkaException e) {
          writesFail = true;
          fail(e);
          Thread.sleep(retryInterval.toMillis());
        }
      }
    } finally {
      writesFail = false;
    }
  }

  /** Connects where that is not done yet, and asks Kafka for a sign of life. */
  public void probe() throws InterruptedException {
    try {
      connected();
      ledger.catchUp();
    } catch (InterruptException e) {
      throw interrupted(e);
    } catch (JournalException | KafkaException e) {
      fail(e);
    }
  }

  /**
   * The report of a file that was taken, by whichever instance.
   *
   * @throws JournalException if Kafka does not answer
   */
  public Optional<FileReport> find(FileId id) {
    if (!ready) {
      throw new JournalException("Kafka does not answer");
    }
    ledger.catchUp();
    return ledger.find(id);
  }

  /** Whether the file was taken, as far as is known here; asks nobody. */
  public boolean knows(FileId id) {
    return ledger.knows(id);
  }

  /**
   * Every feed, added by whichever instance.
   *
   * @throws JournalException if Kafka does not answer
   */
  public List<FeedState> feeds() {
    if (!ready) {
      throw new JournalException("Kafka does not answer");
    }
    feeds.catchUp();
    return feeds.all();
  }

  private <T> T attempt(Function<Transaction, T> work) throws InterruptedException {
    KafkaProducer<String, byte[]> open = connected();
    ledger.catchUp();
    long start = System.nanoTime();
    open.beginTransaction();
    Transaction transaction = new Transaction(open, ledger, feeds, messages);
    T result;
    try {
      result = work.apply(transaction);
    } catch (RuntimeException e) {
      disconnect();
      throw e;
    }
    open.commitTransaction();
    meters.committedAfter(Duration.ofNanos(System.nanoTime() - start));
    transaction.reports().forEach(meters::committed);
    transaction.enterInLedger();
    return result;
  }

  private KafkaProducer<String, byte[]> connected() {
    KafkaProducer<String, byte[]> open = producer;
    if (open == null) {
      open = clients.producer();
      producer = open;
      meters.measure(open);
      open.initTransactions();
      ledger.catchUp();
      feeds.catchUp();
      LOG.infof("Connected to Kafka; the ledger holds %d files", ledger.size());
      failing = false;
      ready = true;
    }
    return open;
  }

  private void fail(RuntimeException failure) {
    if (!failing) {
      LOG.warnf("Kafka failed, files wait until it is back: %s", failure.getMessage());
    }
    failing = true;
    meters.failed();
    disconnect();
  }

  private static InterruptedException interrupted(InterruptException cause) {
    InterruptedException interruption = new InterruptedException(cause.getMessage());
    interruption.initCause(cause);
    return interruption;
  }

  /** To be called when the thread that writes has ended. */
  public void close() {
    disconnect();
  }

  private void disconnect() {
    ready = false;
    KafkaProducer<String, byte[]> open = producer;
    producer = null;
    meters.forgetProducer();
    if (open != null) {
      // Of an open transaction nothing is to go out any more
      open.close(Duration.ZERO);
    }
    ledger.disconnect();
    feeds.disconnect();
  }
}
