package dev.newsfold.ingest.feed;

import dev.newsfold.ingest.format.Document;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Asks for feeds and pages, within limits of time and size. Apache's client does it and not that of
 * the JDK, which looks hosts up by itself and cannot be told to connect to the address that was
 * checked.
 */
final class Fetcher implements AutoCloseable {

  private static final Set<Integer> PERMANENT = Set.of(301, 308);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);

  private final FeedsConfiguration configuration;
  private final HostTurns turns;
  private final Clock clock;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService watch;

  Fetcher(
      FeedsConfiguration configuration, CheckedResolver resolver, HostTurns turns, Clock clock) {
    this.configuration = configuration;
    this.turns = turns;
    this.clock = clock;
    this.client = client(configuration, resolver);
    ScheduledThreadPoolExecutor watch =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "feed-watch");
              thread.setDaemon(true);
              return thread;
            });
    watch.setRemoveOnCancelPolicy(true);
    this.watch = watch;
  }

  private static CloseableHttpClient client(
      FeedsConfiguration configuration, CheckedResolver resolver) {
    Timeout silence = Timeout.of(configuration.readTimeout());
    return HttpClientBuilder.create()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnTotal(configuration.parallelPolls())
                .setMaxConnPerRoute(1)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(configuration.connectTimeout()))
                        .setSocketTimeout(silence)
                        .build())
                .build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(silence).build())
        .setUserAgent(configuration.userAgent())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        // Unpacked here, where the size is watched
        .disableContentCompression()
        .build();
  }

  /**
   * What is asked for.
   *
   * @param accept the media types wanted
   */
  record Wanted(
      WebAddress address, String accept, @Nullable String etag, @Nullable String lastModified) {

    private boolean isConditional() {
      return etag != null || lastModified != null;
    }
  }

  /** Follows redirects, each of them checked as the first address is. */
  Fetched fetch(Wanted wanted) throws InterruptedException {
    WebAddress address = wanted.address();
    WebAddress permanent = address;
    boolean isPermanent = true;
    for (int redirects = 0; redirects <= configuration.maxRedirects(); redirects++) {
      Answer answer = ask(wanted, address, permanent, isPermanent);
      String location = answer.location();
      if (location == null) {
        return answer.fetched();
      }
      try {
        address = address.redirected(location);
      } catch (IllegalArgumentException e) {
        return failed("redirects to where it cannot be followed: " + e.getMessage(), false);
      }
      isPermanent &= answer.isPermanent();
      permanent = isPermanent ? address : permanent;
    }
    return failed("redirects more than %d times".formatted(configuration.maxRedirects()), false);
  }

  /**
   * An answer of one server.
   *
   * @param location where it redirects to; null where it does not
   * @param fetched of no interest where it redirects
   */
  private record Answer(Fetched fetched, @Nullable String location, boolean isPermanent) {

    static Answer of(Fetched fetched) {
      return new Answer(fetched, null, false);
    }
  }

  private Answer ask(Wanted wanted, WebAddress address, WebAddress permanent, boolean isPermanent)
      throws InterruptedException {
    HttpGet request = request(wanted, address);
    AtomicBoolean isLate = new AtomicBoolean();
    try {
      return turns.take(
          address.host(),
          () -> {
            Duration patience = configuration.fetchTimeout();
            ScheduledFuture<?> end =
                watch.schedule(
                    () -> {
                      isLate.set(true);
                      request.cancel();
                    },
                    patience.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
              return send(request, wanted, permanent, isPermanent);
            } finally {
              end.cancel(false);
            }
          });
    } catch (IOException | RuntimeException e) {
      if (isLate.get()) {
        return Answer.of(
            failed("took longer than " + readable(configuration.fetchTimeout()), true));
      }
      return Answer.of(failure(e));
    }
  }

  private static HttpGet request(Wanted wanted, WebAddress address) {
    HttpGet request = new HttpGet(address.uri());
    request.setHeader(HttpHeaders.ACCEPT, wanted.accept());
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    if (wanted.etag() != null) {
      request.setHeader(HttpHeaders.IF_NONE_MATCH, wanted.etag());
    }
    if (wanted.lastModified() != null) {
      request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, wanted.lastModified());
    }
    return request;
  }

  private Answer send(HttpGet request, Wanted wanted, WebAddress permanent, boolean isPermanent)
      throws IOException {
    ClassicHttpResponse response = client.executeOpen(null, request, null);
    try {
      return answer(response, wanted, permanent, isPermanent);
    } finally {
      // Closing reads what is left of a body, and there may be no end of it
      request.cancel();
      Closer.closeQuietly(response);
    }
  }

  private Answer answer(
      ClassicHttpResponse response, Wanted wanted, WebAddress permanent, boolean isPermanent)
      throws IOException {
    int status = response.getCode();
    String location = header(response, HttpHeaders.LOCATION);
    if (REDIRECTS.contains(status) && location != null) {
      return new Answer(failed("redirects", false), location, PERMANENT.contains(status));
    }
    return Answer.of(
        status == 200
            ? content(response, permanent)
            : withoutContent(response, wanted, permanent, isPermanent));
  }

  private Fetched withoutContent(
      ClassicHttpResponse response, Wanted wanted, WebAddress permanent, boolean isPermanent) {
    int status = response.getCode();
    if (status == 304 && wanted.isConditional()) {
      return new Fetched.NotModified(permanent);
    }
    if (status == 410 && isPermanent) {
      return new Fetched.Gone();
    }
    boolean isPassing = status >= 500 || PASSING.contains(status);
    String retryAfter = header(response, HttpHeaders.RETRY_AFTER);
    return new Fetched.Failed(
        "answered with status " + status, isPassing, RetryAfter.parse(retryAfter, clock.instant()));
  }

  private Fetched content(ClassicHttpResponse response, WebAddress permanent) throws IOException {
    long limit = configuration.maxSize().asLongValue();
    HttpEntity entity = response.getEntity();
    byte[] bytes = entity == null ? new byte[0] : Body.read(entity, limit);
    if (bytes == null) {
      return failed("has more than %d bytes".formatted(limit), false);
    }
    String mediaType = header(response, HttpHeaders.CONTENT_TYPE);
    return new Fetched.Content(
        Document.ofBytes(permanent.toString(), bytes, mediaType),
        header(response, HttpHeaders.ETAG),
        header(response, HttpHeaders.LAST_MODIFIED),
        permanent);
  }

  private static @Nullable String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    String value = header == null || header.getValue() == null ? "" : header.getValue().strip();
    return value.isEmpty() ? null : value;
  }

  private Fetched failure(Exception failure) {
    if (failure instanceof RefusedAddressException) {
      return failed("is refused: " + failure.getMessage(), false);
    }
    if (failure instanceof UnknownHostException) {
      return failed("has a host that is not known", true);
    }
    if (failure instanceof SocketTimeoutException) {
      return failed("was silent for " + readable(configuration.readTimeout()), true);
    }
    String message = failure.getMessage();
    String reason = message == null ? failure.getClass().getSimpleName() : message;
    return failed("cannot be fetched: " + reason, true);
  }

  private static Fetched failed(String reason, boolean isPassing) {
    return new Fetched.Failed(reason, isPassing, null);
  }

  private static String readable(Duration duration) {
    return duration.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    watch.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
