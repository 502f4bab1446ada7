package dev.newsfold.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The context attributes that every record carries in its Kafka headers (CloudEvents 1.0, Kafka
 * protocol binding, binary content mode).
 *
 * @param id unique among the events of this source; the same event sent again has the same id
 * @param source the service, as a URI reference
 * @param subject the id of the article, story or file that it is about
 */
public record CloudEvent(String id, String source, String type, String subject, Instant time) {

  public static final String CONTENT_TYPE = "application/json";

  /** Header names and values, in a fixed order. */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id);
    headers.put("ce_source", source);
    headers.put("ce_type", type);
    headers.put("ce_subject", subject);
    headers.put("ce_time", time.toString());
    headers.put("content-type", CONTENT_TYPE);
    return headers;
  }
}
