package dev.newsfold.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in the content policy. */
class WebOriginTest {

  @Test
  void isSchemeHostAndPort() {
    assertThat(new WebOrigin("https://ingest.example:8443").value())
        .isEqualTo("https://ingest.example:8443");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:8081",
        "http://localhost:8081/",
        "http://localhost:8081/api",
        "ftp://localhost",
        "http://eva@localhost:8081",
        "http://*",
        "*",
        "http://localhost:8081;script-src",
        "http://localhost:8081,http://evil.example"
      })
  void isNothingElse(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new WebOrigin(value));
  }
}
