package dev.newsfold.local.status;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.http.RestClient.Answer;
import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What goes through, from the metrics of the services and, for the last minute, the query service's
 * own account; counts are since the last start of each.
 *
 * @param copies of those folded
 * @param perSecond articles that came into the tables in the last minute
 * @param rejected by reason
 * @param lag records that wait, by topic
 * @param restoring records that enrich has to read before it folds on
 * @param median seconds from receipt to row; null before the first
 * @param percentile95 the same for the slowest of twenty
 */
record Flow(
    long published,
    long annotated,
    long folded,
    long copies,
    long projected,
    double perSecond,
    Map<String, Long> rejected,
    Map<String, Long> lag,
    long restoring,
    @Nullable Double median,
    @Nullable Double percentile95) {

  private static final String METRICS = "/q/metrics";
  private static final int MINUTE = 60;

  /** Null while a service does not answer. */
  static @Nullable Flow of(LocalSettings settings) {
    try {
      return of(
          Metrics.of(settings.ingest(METRICS)),
          Metrics.of(settings.enrich(METRICS)),
          Metrics.of(settings.query(METRICS)),
          RestClient.get(settings.query("/api/stream")));
    } catch (IOException e) {
      return null;
    }
  }

  private static Flow of(Metrics ingest, Metrics enrich, Metrics query, Answer stream) {
    Histogram latency = Histogram.of(query, "newsfold_article_latency_seconds");
    return new Flow(
        ingest.sum("newsfold_articles_published_total", sample -> true),
        enrich.sum("newsfold_step_seconds_count", s -> s.label("step").equals("annotate")),
        enrich.sum("newsfold_step_seconds_count", s -> s.label("step").equals("fold")),
        enrich.sum("newsfold_articles_folded_total", s -> s.label("kind").equals("copy")),
        query.sum(
            "newsfold_records_projected_total", s -> s.label("topic").equals("articles.enriched")),
        perSecond(stream.body()),
        merged("newsfold_rejections_total", "code", ingest, enrich, query),
        merged("newsfold_consumer_lag", "topic", enrich, query),
        enrich.sum("newsfold_restore_records", sample -> true),
        latency.quantile(.5),
        latency.quantile(.95));
  }

  private static Map<String, Long> merged(String name, String label, Metrics... services) {
    Map<String, Long> merged = new TreeMap<>();
    for (Metrics service : services) {
      service.sums(name, label).forEach((key, count) -> merged.merge(key, count, Long::sum));
    }
    return merged;
  }

  private static double perSecond(JsonNode stream) {
    int steps = MINUTE / Math.max(1, stream.path("stepSeconds").asInt(MINUTE));
    double articles = 0;
    for (JsonNode topic : stream.path("topics")) {
      JsonNode counts = topic.path("counts");
      if (topic.path("topic").asText().equals("articles.enriched")) {
        for (int i = Math.max(0, counts.size() - steps); i < counts.size(); i++) {
          articles += counts.get(i).asDouble();
        }
      }
    }
    return articles / MINUTE;
  }
}
