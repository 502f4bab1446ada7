package dev.newsfold.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.5", "10.0.0.1", "no-such-host.invalid"})
  void refusesToListenWhereOthersAreWithoutSayingWhoMay(String host) {
    assertThatIllegalStateException()
        .isThrownBy(() -> Exposure.require(host, false, false))
        .withMessageContaining("quarkus.http.host is " + host)
        .withMessageContaining("newsfold.access.keys-file")
        .withMessageContaining("quarkus.oidc.tenant-enabled");
    assertThatCode(() -> Exposure.require(host, true, false)).doesNotThrowAnyException();
    assertThatCode(() -> Exposure.require(host, false, true)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.1.2.3"})
  void asksForNothingOnLoopback(String host) {
    assertThatCode(() -> Exposure.require(host, false, false)).doesNotThrowAnyException();
  }
}
