package dev.newsfold.local.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HostileRequestTest {

  private static final String DESCRIPTION =
      """
      {"paths": {
        "/api/things/{id}": {
          "summary": "Things",
          "get": {"parameters": [{"name": "id", "in": "path"}, {"name": "q", "in": "query"},
                                 {"name": "Last-Event-ID", "in": "header"}]},
          "post": {"requestBody": {"content": {"application/json": {}}}}},
        "/api/files": {"post": {"requestBody": {"content": {"multipart/form-data": {}}}}}}}""";

  @Test
  void isMadeOfWhatTheServiceSaysOfItself() throws JsonProcessingException {
    assertThat(operations())
        .containsExactly(
            new Operation(
                "GET", "/api/things/{id}", List.of("q"), List.of("Last-Event-ID"), List.of()),
            new Operation(
                "POST", "/api/things/{id}", List.of(), List.of(), List.of("application/json")),
            new Operation(
                "POST", "/api/files", List.of(), List.of(), List.of("multipart/form-data")));
  }

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() throws JsonProcessingException {
    List<Operation> operations = operations();

    List<String> first = requests(1, operations);

    assertThat(requests(1, operations)).isEqualTo(first);
    assertThat(requests(2, operations)).isNotEqualTo(first);
    assertThat(first.stream().distinct().count()).isGreaterThan(800);
    assertThat(first)
        .anyMatch(request -> request.startsWith("GET /api/things/") && request.contains("?q="))
        .anyMatch(request -> request.startsWith("POST /api/files"))
        .anyMatch(request -> request.contains("Last-Event-ID: "))
        .anyMatch(request -> request.contains("DROP%20TABLE"))
        .anyMatch(request -> request.contains("[[[[["))
        .noneMatch(request -> request.contains("{id}"));
  }

  private static List<String> requests(long seed, List<Operation> operations) {
    return LongStream.range(0, 1000)
        .mapToObj(number -> HostileRequest.of(seed, number, operations))
        .map(request -> new String(request.bytes(), ISO_8859_1))
        .toList();
  }

  private static List<Operation> operations() throws JsonProcessingException {
    return Operation.of(new ObjectMapper().readTree(DESCRIPTION));
  }
}
