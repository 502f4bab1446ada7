package dev.newsfold.local.add;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A file that ingest has taken, with what is still awaited of it. */
final class HandedIn {

  private final Path file;
  private final String fileId;
  private final long startedAt;
  private final int articles;
  private final Set<String> awaited = new LinkedHashSet<>();
  private final List<String> rejections = new ArrayList<>();
  private int rejectedLater;

  /**
   * @param report ingest's {@code FileReport}
   * @param startedAt by {@link System#nanoTime}
   */
  HandedIn(Path file, JsonNode report, long startedAt) {
    this.file = file;
    this.fileId = report.path("id").asText();
    this.startedAt = startedAt;
    report.path("articleIds").forEach(id -> awaited.add(id.asText()));
    report.path("rejections").forEach(part -> rejections.add(part.path("reason").asText()));
    this.articles = awaited.size();
  }

  Path file() {
    return file;
  }

  String fileId() {
    return fileId;
  }

  Set<String> awaited() {
    return Set.copyOf(awaited);
  }

  void canBeQueried(String articleId) {
    awaited.remove(articleId);
  }

  /** A later service could not use one of the articles, and does not say under which id. */
  void rejected(String reason) {
    rejections.add(reason);
    rejectedLater++;
  }

  boolean isDone() {
    return awaited.size() <= rejectedLater;
  }

  int queryable() {
    return articles - Math.min(articles, Math.max(awaited.size(), rejectedLater));
  }

  List<String> rejections() {
    return List.copyOf(rejections);
  }

  double secondsSinceStart() {
    return (System.nanoTime() - startedAt) / 1e9;
  }
}
