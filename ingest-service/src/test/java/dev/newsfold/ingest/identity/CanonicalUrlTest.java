package dev.newsfold.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource({
    "HTTP://WWW.Example.org/A,                       https://www.example.org/A",
    "http://example.org:80/,                         https://example.org",
    "https://example.org:443/a/,                     https://example.org/a",
    "https://example.org:8443/a,                     https://example.org:8443/a",
    "https://example.org/a#top,                      https://example.org/a",
    "https://example.org/a?utm_source=x&utm_id=1,    https://example.org/a",
    "https://example.org/a?z=1&fbclid=q&b=2&gclid=r, https://example.org/a?b=2&z=1",
    "https://example.org/a/../b/./c,                 https://example.org/b/c",
    "https://example.org/%c3%a9,                     https://example.org/%C3%A9",
    "https://m.example.org/amp/a,                    https://m.example.org/amp/a",
    "https://example.org/caf\u00e9?q=a b|c,           https://example.org/caf%C3%A9?q=a%20b%7Cc",
    "https://me:secret@example.org/a,                https://example.org/a",
    "https://b\u00fccher.example/a,                  https://xn--bcher-kva.example/a"
  })
  void writesAnAddressInOneWay(String address, String canonical) {
    // when
    var url = CanonicalUrl.of(address);

    // then
    assertThat(url).contains(new CanonicalUrl(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a/b",
        "example.org/a",
        "mailto:a@example.org",
        "https://",
        "a b",
        "ftp://a/b"
      })
  void knowsWhatIsNoAddressOfTheWeb(String address) {
    // when
    var url = CanonicalUrl.of(address);

    // then
    assertThat(url).isEmpty();
  }

  @Property
  void changesNothingTheSecondTime(
      @ForAll @AlphaChars @NumericChars @Chars({'/', '?', '&', '=', '%', '.', '#', '-', '_'})
          String rest) {
    // given
    var once = CanonicalUrl.of("http://Example.org/" + rest);

    // when
    var twice = once.flatMap(url -> CanonicalUrl.of(url.value()));

    // then
    assertThat(twice).isEqualTo(once);
  }

  @Property
  void anyTextHasAnAnswer(@ForAll String text) {
    // when
    var url = CanonicalUrl.of(text);

    // then
    assertThat(url).isNotNull();
  }

  @Test
  void doesNotTakeAParameterForTrackingThatOnlyLooksLikeIt() {
    // when
    var url = CanonicalUrl.of("https://example.org/?id=utm_source&futm_x=1");

    // then
    assertThat(url).contains(new CanonicalUrl("https://example.org?futm_x=1&id=utm_source"));
  }
}
