package dev.newsfold.ingest.feed;

import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.FeedState.Item;
import dev.newsfold.contracts.FeedState.Poll.Result;
import dev.newsfold.contracts.Origin.Via;
import dev.newsfold.ingest.FeedStep;
import dev.newsfold.ingest.HandedIn;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.feed.FeedItem;
import dev.newsfold.ingest.identity.ItemIdentity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One poll of one feed: asks for the document, takes the items that are new or changed, and moves
 * the state of the feed on with them. Many new items go in several steps, so that a kill in between
 * costs no more than one of them.
 */
final class Poll {

  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/rdf+xml, application/xml;q=0.9,"
          + " text/xml;q=0.9, */*;q=0.1";
  private static final int STEP_ITEMS = 20;
  private static final int STEP_CHARACTERS = 2_000_000;

  private final PollParts parts;
  private final ItemPages pages;
  private final Instant now;
  private FeedState feed;
  private final List<Part> found = new ArrayList<>();
  private int characters;
  private int articles;
  private int rejected;
  private @Nullable String trouble;

  Poll(PollParts parts, FeedState feed) {
    this.parts = parts;
    this.pages = new ItemPages(parts.fetcher(), parts.formats());
    this.now = parts.clock().instant();
    this.feed = feed;
  }

  /** Ends early where the feed was changed or removed meanwhile: then it is not ours to go on. */
  FeedState run() throws InterruptedException {
    WebAddress address = WebAddress.of(feed.address());
    Fetched fetched =
        parts
            .fetcher()
            .fetch(new Fetcher.Wanted(address, ACCEPT, feed.etag(), feed.lastModified()));
    if (fetched instanceof Fetched.Content content) {
      readGuarded(content);
    }
    if (fetched instanceof Fetched.NotModified unchanged) {
      FeedChange change = new FeedChange(feed).moved(unchanged.permanent());
      advance(change.polled(result(Result.NOT_MODIFIED), regular()), nothing());
    }
    if (fetched instanceof Fetched.Gone) {
      advance(new FeedChange(feed).gone(now), nothing());
    }
    if (fetched instanceof Fetched.Failed failed) {
      fail(failed, nothing());
    }
    return feed;
  }

  private void fail(Fetched.Failed failed, HandedIn document) throws InterruptedException {
    int failures = feed.failures() + 1;
    Instant next = parts.schedule().afterFailure(now, feed.every(), failures, failed.retryAfter());
    advance(
        new FeedChange(feed).failed(now, feed.address() + " " + failed.reason(), failures, next),
        document);
  }

  /** A document that makes its reader fail must not be asked for again and again at once. */
  private void readGuarded(Fetched.Content content) throws InterruptedException {
    try {
      read(content);
    } catch (RuntimeException e) {
      found.clear();
      fail(new Fetched.Failed("made its reader fail: " + e, false, null), nothing());
    }
  }

  private void read(Fetched.Content content) throws InterruptedException {
    int most = parts.configuration().rememberedItems();
    PolledDocument document = PolledDocument.of(content, parts.reader(), most, now);
    if (document.problem() != null) {
      fail(new Fetched.Failed(document.problem(), false, null), document.handedIn());
      return;
    }
    ItemMemory memory = new ItemMemory(feed, most);
    for (FeedItem item : document.items()) {
      Item identity = ItemIdentity.of(item);
      if (!memory.isDone(identity)) {
        take(item, identity, memory);
      }
      boolean isFull = found.size() >= STEP_ITEMS || characters >= STEP_CHARACTERS;
      if (isFull && !advance(read(document, memory), document.handedIn())) {
        return;
      }
    }
    if (document.left() > 0) {
      trouble = "%d items beyond the first %d are not read".formatted(document.left(), most);
    }
    boolean isDone = memory.waiting().isEmpty();
    FeedChange last =
        read(document, memory)
            .moved(content.permanent())
            .validators(isDone ? content.etag() : null, isDone ? content.lastModified() : null)
            .polled(result(Result.READ), regular());
    advance(last, document.handedIn());
  }

  /** What is read so far; the validators stay away until all is. */
  private FeedChange read(PolledDocument document, ItemMemory memory) {
    long articlesOfStep = found.stream().filter(part -> part instanceof Part.Found).count();
    return new FeedChange(feed)
        .read(document.title(), memory, articlesOfStep)
        .validators(null, null);
  }

  private void take(FeedItem item, Item identity, ItemMemory memory) throws InterruptedException {
    Part part = item.part();
    boolean isPageWanted =
        parts.configuration().fetchPages() && item.isExcerpt() && item.statements().url() != null;
    if (isPageWanted) {
      ItemPage page = pages.fetch(item.statements());
      if (page instanceof ItemPage.NotYet notYet) {
        trouble = notYet.reason();
        if (memory.attempts(identity) + 1 < parts.configuration().pageAttempts()) {
          memory.waits(identity);
          return;
        }
      }
      if (page instanceof ItemPage.Never never) {
        trouble = never.reason();
      }
      if (page instanceof ItemPage.Found whole) {
        part = new Part.Found(part.place(), whole.article());
      }
    }
    add(part);
    memory.done(identity);
  }

  private void add(Part part) {
    found.add(part);
    if (part instanceof Part.Found article) {
      characters += article.article().text().length();
      articles++;
      return;
    }
    rejected++;
  }

  private FeedState.Poll result(Result result) {
    return new FeedState.Poll(now, result, articles, rejected, trouble);
  }

  private Instant regular() {
    return parts.schedule().afterSuccess(now, feed.every());
  }

  private HandedIn nothing() {
    return new HandedIn(Document.ofBytes(feed.address(), new byte[0], null), Via.FEED, now);
  }

  /** False where the feed is not any more in the state that was polled. */
  private boolean advance(FeedChange change, HandedIn document) throws InterruptedException {
    FeedState next = change.state();
    FeedStep step = new FeedStep(feed.id(), feed.version(), next, document, found);
    if (!parts.steps().take(step)) {
      return false;
    }
    found.clear();
    characters = 0;
    feed = next;
    return true;
  }
}
