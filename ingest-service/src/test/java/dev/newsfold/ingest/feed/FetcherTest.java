package dev.newsfold.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FetcherTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);

  private final Publisher publisher = new Publisher();
  private final List<String> lookups = new ArrayList<>();

  FetcherTest() throws IOException {}

  @AfterEach
  void closePublisher() {
    publisher.close();
  }

  @Test
  void saysWhoAsksAndWhatItHas() throws Exception {
    // given
    publisher.answers("/feed", 304, "");

    // when
    Fetched fetched =
        fetch(
            fetcher("allow-private-addresses", "true"),
            new Fetcher.Wanted(
                WebAddress.of(publisher.address("/feed")), "text/xml", "\"a\"", "yesterday"));

    // then
    assertThat(fetched).isInstanceOf(Fetched.NotModified.class);
    assertThat(publisher.requests("/feed"))
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.header("If-none-match")).isEqualTo("\"a\"");
              assertThat(request.header("If-modified-since")).isEqualTo("yesterday");
              assertThat(request.header("Accept-encoding")).isEqualTo("gzip");
              assertThat(request.header("User-agent")).startsWith("Newsfold/");
            });
  }

  @Test
  void unpacksWhatIsPacked() throws Exception {
    // given
    publisher.answers(
        "/feed",
        200,
        packed("<rss/>".getBytes(UTF_8)),
        "Content-Encoding",
        "gzip",
        "ETag",
        "\"b\"");

    // when
    Fetched fetched = fetch("/feed", "allow-private-addresses", "true");

    // then
    assertThat(fetched).isInstanceOf(Fetched.Content.class);
    Fetched.Content content = (Fetched.Content) fetched;
    assertThat(content.document().content().open()).hasContent("<rss/>");
    assertThat(content.etag()).isEqualTo("\"b\"");
  }

  @Test
  void stopsAtTheLimitOfABodyWithoutEnd() throws Exception {
    // given
    publisher.neverEnds("/feed", new byte[4096], () -> {});

    // when
    Fetched fetched = fetch("/feed", "allow-private-addresses", "true", "max-size", "64K");

    // then
    assertThat(fetched).isEqualTo(new Fetched.Failed("has more than 65536 bytes", false, null));
  }

  @Test
  void stopsAtTheLimitOfABodyThatUnpacksWithoutEnd() throws Exception {
    // given
    publisher.answers("/feed", 200, packed(new byte[50_000_000]), "Content-Encoding", "gzip");

    // when
    Fetched fetched = fetch("/feed", "allow-private-addresses", "true", "max-size", "64K");

    // then
    assertThat(fetched).isEqualTo(new Fetched.Failed("has more than 65536 bytes", false, null));
  }

  @Test
  void givesUpOnABodyThatComesTooSlowly() throws Exception {
    // given
    CountDownLatch never = new CountDownLatch(1);
    publisher.neverEnds("/feed", new byte[1], () -> awaited(never));

    // when
    Fetched fetched = fetch("/feed", "allow-private-addresses", "true", "fetch-timeout", "300ms");

    // then
    assertThat(fetched).isEqualTo(new Fetched.Failed("took longer than 0.3s", true, null));
  }

  @Test
  void givesUpOnASilentServer() throws Exception {
    // given
    CountDownLatch never = new CountDownLatch(1);
    publisher.answers("/feed", exchange -> awaited(never));

    // when
    Fetched fetched = fetch("/feed", "allow-private-addresses", "true", "read-timeout", "300ms");

    // then
    assertThat(fetched).isEqualTo(new Fetched.Failed("was silent for 0.3s", true, null));
  }

  @Test
  void remembersWherePermanentRedirectsLead() throws Exception {
    // given
    publisher.answers("/old", 301, "", "Location", "/new#top");
    publisher.answers("/new", 308, "", "Location", publisher.address("/newer"));
    publisher.answers("/newer", 302, "", "Location", "/today");
    publisher.answers("/today", 301, "", "Location", "/here");
    publisher.answers("/here", 200, "<rss/>");

    // when
    Fetched fetched = fetch("/old", "allow-private-addresses", "true");

    // then
    assertThat(fetched)
        .isInstanceOfSatisfying(
            Fetched.Content.class,
            content -> assertThat(content.permanent()).hasToString(publisher.address("/newer")));
  }

  @Test
  void followsNoCircle() throws Exception {
    // given
    publisher.answers("/feed", 302, "", "Location", "/feed");

    // when
    Fetched fetched = fetch("/feed", "allow-private-addresses", "true", "max-redirects", "3");

    // then
    assertThat(fetched).isEqualTo(new Fetched.Failed("redirects more than 3 times", false, null));
    assertThat(publisher.requests("/feed")).hasSize(4);
  }

  @Test
  void refusesPrivateAddresses() throws Exception {
    // given
    publisher.answers("/feed", 200, "<rss/>");
    List<String> addresses =
        List.of(
            publisher.address("/feed"),
            "http://localhost:" + publisher.port() + "/feed",
            "http://2130706433:" + publisher.port() + "/feed",
            "http://[::ffff:127.0.0.1]:" + publisher.port() + "/feed",
            "http://[::1]:" + publisher.port() + "/feed");

    for (String address : addresses) {
      // when
      Fetched fetched =
          fetch(fetcher(), new Fetcher.Wanted(WebAddress.of(address), "*/*", null, null));

      // then
      assertThat(fetched)
          .isInstanceOfSatisfying(
              Fetched.Failed.class, failed -> assertThat(failed.reason()).contains("not public"));
    }
    assertThat(publisher.requests("/feed")).isEmpty();
  }

  @Test
  void refusesARedirectToAPrivateAddress() throws Exception {
    // given
    publisher.answers("/feed", 302, "", "Location", "http://169.254.169.254/latest/meta-data");
    publisher.answers("/file", 302, "", "Location", "file:///etc/passwd");

    // when
    Fetched toLinkLocal =
        fetch(fetcher(InetAddress::isLoopbackAddress), wanted("http://feed.example:%d/feed"));
    Fetched toFile =
        fetch(fetcher(InetAddress::isLoopbackAddress), wanted("http://feed.example:%d/file"));

    // then
    assertThat(toLinkLocal)
        .isInstanceOfSatisfying(
            Fetched.Failed.class,
            failed -> assertThat(failed.reason()).contains("169.254.169.254", "not public"));
    assertThat(toFile)
        .isInstanceOfSatisfying(
            Fetched.Failed.class, failed -> assertThat(failed.reason()).contains("neither http"));
  }

  @Test
  void connectsToTheAddressThatWasChecked() throws Exception {
    // given
    publisher.answers("/feed", 200, "<rss/>");
    Fetcher fetcher = fetcher(InetAddress::isLoopbackAddress);

    // when
    Fetched fetched = fetch(fetcher, wanted("http://rebinding.example:%d/feed"));

    // then
    assertThat(fetched).isInstanceOf(Fetched.Content.class);
    assertThat(lookups).containsExactly("rebinding.example");
    assertThat(publisher.requests("/feed").get(0).header("Host"))
        .isEqualTo("rebinding.example:" + publisher.port());
  }

  @Test
  void tellsTheEndFromFailuresThatPass() throws Exception {
    // given
    publisher.answers("/gone", 410, "");
    publisher.answers("/gone-for-now", 302, "", "Location", "/gone");
    publisher.answers("/busy", 503, "", "Retry-After", "120");
    publisher.answers("/missing", 404, "", "Retry-After", "Fri, 02 Jan 2026 13:00:00 GMT");

    // when
    List<Fetched> fetched = new ArrayList<>();
    for (String path : List.of("/gone", "/gone-for-now", "/busy", "/missing")) {
      fetched.add(fetch(path, "allow-private-addresses", "true"));
    }

    // then
    assertThat(fetched)
        .containsExactly(
            new Fetched.Gone(),
            new Fetched.Failed("answered with status 410", false, null),
            new Fetched.Failed("answered with status 503", true, Duration.ofMinutes(2)),
            new Fetched.Failed("answered with status 404", false, Duration.ofHours(1)));
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private Fetcher.Wanted wanted(String address) {
    return new Fetcher.Wanted(
        WebAddress.of(address.formatted(publisher.port())), "*/*", null, null);
  }

  private Fetched fetch(String path, String... settings) throws Exception {
    WebAddress address = WebAddress.of(publisher.address(path));
    return fetch(fetcher(settings), new Fetcher.Wanted(address, "*/*", null, null));
  }

  private static Fetched fetch(Fetcher fetcher, Fetcher.Wanted wanted) throws Exception {
    try (fetcher) {
      return fetcher.fetch(wanted);
    }
  }

  private static Fetcher fetcher(String... settings) {
    FeedsConfiguration configuration = TestConfiguration.with(settings);
    return fetcher(configuration, CheckedResolver.of(configuration));
  }

  /** With a name service of the test's own. */
  private Fetcher fetcher(Predicate<InetAddress> isAllowed) {
    CheckedResolver resolver =
        new CheckedResolver(
            host -> {
              lookups.add(host);
              return host.endsWith(".example")
                  ? new InetAddress[] {InetAddress.getByAddress(new byte[] {127, 0, 0, 1})}
                  : InetAddress.getAllByName(host);
            },
            isAllowed);
    return fetcher(TestConfiguration.with(), resolver);
  }

  private static Fetcher fetcher(FeedsConfiguration configuration, CheckedResolver resolver) {
    HostTurns turns = new HostTurns(NOON, pause -> {}, configuration.hostPause());
    return new Fetcher(configuration, resolver, turns, NOON);
  }
}
