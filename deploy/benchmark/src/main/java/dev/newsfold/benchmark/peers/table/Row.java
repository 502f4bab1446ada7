package dev.newsfold.benchmark.peers.table;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * What one did of a task.
 *
 * @param on the file or the articles that it was done with
 * @param articles how many
 * @param words how many there are in them, where words are counted; null else
 * @param seconds on the wall, without the start; null where it failed
 * @param cpuSeconds of all processors in that time
 * @param startSeconds from the start of its process until it could begin; null of a part of a
 *     process that another row tells of
 * @param found pairs or stories; null where neither is looked for
 * @param f1 how right that was; null where nothing tells
 * @param why it failed; null where it did not
 */
@JsonPropertyOrder({
  "task",
  "of",
  "on",
  "articles",
  "words",
  "seconds",
  "perSecond",
  "cpuSeconds",
  "startSeconds",
  "found",
  "f1",
  "why"
})
public record Row(
    @JsonIgnore Task kind,
    String of,
    String on,
    int articles,
    @Nullable Long words,
    @Nullable Double seconds,
    @Nullable Double cpuSeconds,
    @Nullable Double startSeconds,
    @Nullable Integer found,
    @Nullable Double f1,
    @Nullable String why) {

  /** One that did not get to its end. */
  public static Row failed(Task task, String of, String on, int articles, String why) {
    return new Row(task, of, on, articles, null, null, null, null, null, null, why);
  }

  /** One whose time is known. */
  public static Row timed(
      Task task,
      String of,
      String on,
      int articles,
      double seconds,
      double cpuSeconds,
      @Nullable Double startSeconds) {
    return new Row(
        task, of, on, articles, null, seconds, cpuSeconds, startSeconds, null, null, null);
  }

  public Row withFound(int things, double rightness) {
    return new Row(
        kind, of, on, articles, words, seconds, cpuSeconds, startSeconds, things, rightness, why);
  }

  public Row withWords(long count) {
    return new Row(
        kind, of, on, articles, count, seconds, cpuSeconds, startSeconds, found, f1, why);
  }

  @JsonProperty("task")
  public String task() {
    return kind.label();
  }

  /** Words where they are counted, articles else; null where it failed. */
  @JsonProperty("perSecond")
  public @Nullable Double perSecond() {
    if (seconds == null) {
      return null;
    }
    return (words == null ? articles : words) / seconds;
  }
}
