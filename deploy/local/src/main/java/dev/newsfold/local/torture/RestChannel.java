package dev.newsfold.local.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.http.RestClient.Answer;
import dev.newsfold.local.made.MadeArticle;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Sends each article by itself, again and again until the service says that it has it. */
final class RestChannel implements Channel {

  private static final int PAUSE_MILLISECONDS = 200;

  /** Asking again does not help. */
  private static final Set<Integer> KEY_REFUSED = Set.of(401, 403);

  private final URI address;

  RestChannel(URI address) {
    this.address = address;
  }

  @Override
  public void handIn(List<MadeArticle> articles) throws IOException, InterruptedException {
    for (MadeArticle article : articles) {
      while (!isTaken(article)) {
        Thread.sleep(PAUSE_MILLISECONDS);
      }
    }
  }

  private boolean isTaken(MadeArticle article) throws IOException {
    Answer answer;
    try {
      answer = RestClient.post(address, "application/json", article.json().getBytes(UTF_8));
    } catch (IOException e) {
      // It was killed: whether it has the article, nobody knows.
      return false;
    }
    if (KEY_REFUSED.contains(answer.status())) {
      throw new IOException(address + ": " + answer.problem());
    }
    return answer.isOk();
  }
}
