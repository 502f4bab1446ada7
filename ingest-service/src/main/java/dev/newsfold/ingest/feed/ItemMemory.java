package dev.newsfold.ingest.feed;

import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.FeedState.Item;
import dev.newsfold.contracts.FeedState.Waiting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which items of a feed are done with, and which wait for their pages. Of the items that are done
 * with the newest are kept: those of the document in its order, then those remembered from before.
 */
final class ItemMemory {

  private final List<Item> before;
  private final Set<String> hashesBefore;
  private final Map<String, Integer> attemptsBefore;
  private final Map<String, Item> done = new LinkedHashMap<>();
  private final Map<String, Integer> waiting = new LinkedHashMap<>();
  private final int most;

  ItemMemory(FeedState feed, int most) {
    this.before = feed.items();
    this.hashesBefore = before.stream().map(Item::hash).collect(Collectors.toSet());
    this.attemptsBefore =
        feed.waiting().stream().collect(Collectors.toMap(Waiting::id, Waiting::attempts));
    this.most = most;
  }

  /** Whether the item needs nothing more; if so, it counts as one of the document. */
  boolean isDone(Item item) {
    boolean isKnown = hashesBefore.contains(item.hash());
    if (isKnown) {
      done(item);
    }
    return isKnown;
  }

  /** Where a feed gives one guid to several items, all but the first are named by their hashes. */
  void done(Item item) {
    boolean isTaken = done.containsKey(item.id());
    String id = isTaken ? item.hash() : item.id();
    done.put(id, new Item(id, item.hash()));
  }

  /** How often its page was tried in earlier polls. */
  int attempts(Item item) {
    return attemptsBefore.getOrDefault(item.id(), 0);
  }

  void waits(Item item) {
    waiting.put(item.id(), attempts(item) + 1);
  }

  List<Item> items() {
    Map<String, Item> all = new LinkedHashMap<>(done);
    before.forEach(item -> all.putIfAbsent(item.id(), item));
    return all.values().stream().limit(most).toList();
  }

  List<Waiting> waiting() {
    return waiting.entrySet().stream()
        .map(entry -> new Waiting(entry.getKey(), entry.getValue()))
        .toList();
  }
}
