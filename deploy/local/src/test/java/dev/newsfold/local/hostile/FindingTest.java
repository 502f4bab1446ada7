package dev.newsfold.local.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {

  private static final HostileRequest REQUEST =
      new HostileRequest(1, "GET /api/articles?q='%20OR%201=1", new byte[0]);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.IllegalStateException: broken",
        "\tat dev.newsfold.query.search.Cursor.parse(Cursor.java:12)",
        "org.postgresql.util.PSQLException",
        "ERROR: invalid byte sequence",
        "io.quarkus.runtime.Application"
      })
  void isAnAnswerThatTellsOfInternals(String text) {
    assertThat(Finding.in(REQUEST, new RawAnswer(400, text, false))).isPresent();
  }

  @Test
  void isAFaultOfTheServiceUnlessItSaysThatItCannotJustNow() {
    assertThat(Finding.in(REQUEST, new RawAnswer(500, "", false))).isPresent();
    assertThat(Finding.in(REQUEST, new RawAnswer(0, "", true))).isPresent();
    assertThat(Finding.in(REQUEST, new RawAnswer(503, "", false))).isEmpty();
  }

  @Test
  void isNoneWhereTheServiceObjectsInItsOwnWords() {
    String problem =
        "{\"title\":\"Bad Request\",\"detail\":\"from is no day: ' OR 1=1; DROP TABLE article\"}";

    assertThat(Finding.in(REQUEST, new RawAnswer(400, problem, false))).isEmpty();
  }
}
