package dev.newsfold.local.observed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Takes the spans that services send by OTLP over HTTP, as a collector does. */
public final class Collector implements AutoCloseable {

  private final List<Span> spans = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  public Collector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/traces", this::take);
    server.start();
  }

  /**
   * A hop of a trace.
   *
   * @param parent empty where it is the first one
   */
  public record Span(
      String trace, String id, String parent, String service, String name, long start, long end) {}

  /** What services have to be told so that they send their spans here. */
  public Map<String, String> environment() {
    return Map.of(
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "OTEL_EXPORTER_OTLP_PROTOCOL",
        "http/protobuf");
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
      request.getResourceSpansList().forEach(this::take);
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private void take(ResourceSpans resource) {
    String service =
        resource.getResource().getAttributesList().stream()
            .filter(attribute -> attribute.getKey().equals("service.name"))
            .map(attribute -> attribute.getValue().getStringValue())
            .findFirst()
            .orElse("");
    for (ScopeSpans scope : resource.getScopeSpansList()) {
      scope
          .getSpansList()
          .forEach(
              span ->
                  spans.add(
                      new Span(
                          hex(span.getTraceId()),
                          hex(span.getSpanId()),
                          hex(span.getParentSpanId()),
                          service,
                          span.getName(),
                          span.getStartTimeUnixNano(),
                          span.getEndTimeUnixNano())));
    }
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }

  /** By trace, each in the order of time. */
  public Map<String, List<Span>> traces() {
    return spans.stream()
        .sorted((one, other) -> Long.compare(one.start(), other.start()))
        .collect(Collectors.groupingBy(Span::trace));
  }

  public static void write(List<Span> trace, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), trace);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
