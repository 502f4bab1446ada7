package dev.newsfold.local.made;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.http.RestClient.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** Sends an article a line, again where the service says that it has to wait. */
public record LinesByRest(URI address) implements Paced.Way {

  private static final int UNAVAILABLE = 503;
  private static final int PAUSE_MILLISECONDS = 1_000;

  static byte[] lines(List<MadeArticle> articles) {
    return articles.stream()
        .map(MadeArticle::json)
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(UTF_8);
  }

  @Override
  public void handIn(List<MadeArticle> articles) throws IOException, InterruptedException {
    byte[] body = lines(articles);
    Answer answer = RestClient.post(address, "application/x-ndjson", body);
    while (answer.status() == UNAVAILABLE) {
      Thread.sleep(PAUSE_MILLISECONDS);
      answer = RestClient.post(address, "application/x-ndjson", body);
    }
    if (!answer.isOk()) {
      throw new IOException(answer.problem());
    }
  }
}
