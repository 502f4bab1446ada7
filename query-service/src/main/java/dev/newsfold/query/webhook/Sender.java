package dev.newsfold.query.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends deliveries, signed, and follows no redirect. Apache's client does it and not that of the
 * JDK, which looks hosts up by itself and cannot be told to connect to the address that was
 * checked.
 */
@ApplicationScoped
class Sender {

  private static final int CONNECT_SECONDS = 5;

  private final Clock clock = Clock.systemUTC();
  private final Timeout patience;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "webhook-watch");
            thread.setDaemon(true);
            return thread;
          });

  Sender(WebhookConfiguration configuration) {
    this.patience = Timeout.of(configuration.answerWithin());
    this.client =
        HttpClientBuilder.create()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new ReceiverLookup(configuration.allowPrivateAddresses()))
                    .setMaxConnTotal(configuration.senders())
                    .setMaxConnPerRoute(configuration.senders())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.ofSeconds(CONNECT_SECONDS))
                            .setSocketTimeout(patience)
                            .build())
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(patience).build())
            .setUserAgent("Newsfold/0.1")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  @PreDestroy
  void close() {
    watch.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }

  Outcome send(Delivery delivery) {
    HttpPost request = request(delivery, clock.instant());
    // Each byte resets the time-outs, and there are servers that send one now and then.
    ScheduledFuture<?> end =
        watch.schedule(request::cancel, patience.toMilliseconds(), TimeUnit.MILLISECONDS);
    try {
      return send(request);
    } catch (RefusedAddressException e) {
      return new Outcome.Failed("is refused: " + e.getMessage());
    } catch (UnknownHostException e) {
      return new Outcome.Failed("has a host that is not known");
    } catch (IOException | RuntimeException e) {
      return new Outcome.Failed(
          request.isCancelled()
              ? "took longer than " + patience
              : "cannot be reached: " + e.getMessage());
    } finally {
      end.cancel(false);
    }
  }

  private static HttpPost request(Delivery delivery, Instant now) {
    HttpPost request = new HttpPost(delivery.url());
    request.setHeader("webhook-id", delivery.messageId());
    request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
    request.setHeader(
        "webhook-signature",
        Signature.of(delivery.secret(), delivery.messageId(), now, delivery.payload()));
    request.setEntity(
        new StringEntity(
            delivery.payload(), ContentType.create("application/json", StandardCharsets.UTF_8)));
    return request;
  }

  private Outcome send(HttpPost request) throws IOException {
    ClassicHttpResponse response = client.executeOpen(null, request, null);
    try {
      int status = response.getCode();
      return status / 100 == 2
          ? new Outcome.Accepted()
          : new Outcome.Failed("answered with status " + status);
    } finally {
      // Closing reads what is left of a body, and there may be no end of it.
      request.cancel();
      Closer.closeQuietly(response);
    }
  }
}
