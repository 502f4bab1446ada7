package dev.newsfold.query.projection;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Rejection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Records that were delivered together. */
public final class Batch {

  private static final Logger LOG = Logger.getLogger(Batch.class);

  private final List<Change> changes;
  private final List<Rejection> rejections;
  private final Positions positions;

  Batch(List<Change> changes, List<Rejection> rejections, Positions positions) {
    this.changes = List.copyOf(changes);
    this.rejections = List.copyOf(rejections);
    this.positions = positions;
  }

  public List<Change> changes() {
    return changes;
  }

  /** Those of the records that do not keep the contract. */
  public List<Rejection> rejections() {
    return rejections;
  }

  Positions positions() {
    return positions;
  }

  List<EnrichedArticle> articles() {
    return changes.stream()
        .filter(Change.OfArticle.class::isInstance)
        .map(change -> ((Change.OfArticle) change).article())
        .toList();
  }

  List<StoryVersion> stories() {
    return changes.stream()
        .filter(Change.OfStory.class::isInstance)
        .map(change -> ((Change.OfStory) change).version())
        .toList();
  }

  List<Correction> corrections() {
    return changes.stream()
        .filter(Change.OfCorrection.class::isInstance)
        .map(change -> ((Change.OfCorrection) change).correction())
        .toList();
  }

  List<Rejection> rejectedInput() {
    return changes.stream()
        .filter(Change.OfRejection.class::isInstance)
        .map(change -> ((Change.OfRejection) change).rejection())
        .toList();
  }

  /** Where the database refuses a record, looks for it by halves, and goes on without it. */
  public void store(Function<Batch, Written> write, Consumer<List<Rejection>> reject) {
    if (!(write.apply(this) instanceof Written.Refused refused)) {
      return;
    }
    if (changes.size() > 1) {
      halves().forEach(half -> half.store(write, reject));
      return;
    }
    reject.accept(rejectionOfTheOnlyChange(refused));
    var unused = write.apply(new Batch(List.of(), List.of(), positions));
  }

  /** Two batches of half the size; only the second moves the positions. */
  private List<Batch> halves() {
    int middle = changes.size() / 2;
    return List.of(
        new Batch(changes.subList(0, middle), List.of(), Positions.NONE),
        new Batch(changes.subList(middle, changes.size()), List.of(), positions));
  }

  /** None of a rejection, which would come back without end; it is logged. */
  private List<Rejection> rejectionOfTheOnlyChange(Written.Refused refused) {
    Received received = changes.get(0).received();
    if (received.isOfRejection()) {
      LOG.warnf("Passed over: %s, %s", received.address(), refused.reason());
      return List.of();
    }
    return List.of(Rejected.of(received, refused.code(), refused.reason()));
  }
}
