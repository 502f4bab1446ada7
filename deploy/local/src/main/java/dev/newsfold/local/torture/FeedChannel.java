package dev.newsfold.local.torture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import com.sun.net.httpserver.HttpServer;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.made.MadeArticle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An outlet whose feed is polled. */
public final class FeedChannel implements Channel {

  /** Feeds on this machine, polled often, with all of their items remembered. */
  public static final Map<String, String> ALLOWED =
      Map.of(
          "NEWSFOLD_FEEDS_ALLOW_PRIVATE_ADDRESSES", "true",
          "NEWSFOLD_FEEDS_INTERVAL", "1s",
          "NEWSFOLD_FEEDS_SHORTEST_INTERVAL", "1s",
          "NEWSFOLD_FEEDS_LONGEST_BACK_OFF", "3s",
          "NEWSFOLD_FEEDS_HOST_PAUSE", "0s",
          "NEWSFOLD_FEEDS_REMEMBERED_ITEMS", "5000");

  private static final int PAUSE_MILLISECONDS = 200;

  private final HttpServer server;
  private final List<MadeArticle> items = new ArrayList<>();

  private FeedChannel(HttpServer server) {
    this.server = server;
  }

  /** Returns once the ingest service has taken the feed. */
  public static FeedChannel open(URI feeds) throws IOException, InterruptedException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    FeedChannel feed = new FeedChannel(server);
    server.createContext(
        "/feed",
        exchange -> {
          byte[] document = feed.document().getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
          exchange.sendResponseHeaders(200, document.length);
          exchange.getResponseBody().write(document);
          exchange.close();
        });
    server.start();
    String request =
        "{\"url\": \"http://127.0.0.1:%d/feed\", \"every\": \"PT1S\"}"
            .formatted(server.getAddress().getPort());
    while (!RestClient.post(feeds, "application/json", request.getBytes(UTF_8)).isOk()) {
      Thread.sleep(PAUSE_MILLISECONDS);
    }
    return feed;
  }

  @Override
  public synchronized void handIn(List<MadeArticle> articles) {
    items.addAll(articles);
  }

  private synchronized String document() {
    StringBuilder feed =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>Outlet</title><link>https://news.example/</link><language>en</language>
            """);
    for (MadeArticle item : items) {
      feed.append(
          """
          <item><title>%s</title><link>%s</link><guid>%s</guid><pubDate>%s</pubDate>
          <content:encoded><![CDATA[%s]]></content:encoded></item>
          """
              .formatted(
                  item.title(), item.url(), item.url(), pubDate(item), paragraphs(item.text())));
    }
    return feed.append("</channel></rss>\n").toString();
  }

  private static String pubDate(MadeArticle item) {
    return RFC_1123_DATE_TIME.format(item.published().atOffset(ZoneOffset.UTC));
  }

  private static String paragraphs(String text) {
    return "<p>" + text.replace("\n\n", "</p><p>") + "</p>";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
