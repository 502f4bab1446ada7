package dev.newsfold.local.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.http.RestClient.Answer;
import dev.newsfold.local.process.RunStateFile;
import dev.newsfold.local.settings.LocalOptions;
import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;

/** The query service of the running Newsfold. */
public record RunningQuery(LocalSettings settings) {

  public static RunningQuery of(LocalOptions options) throws IOException {
    return new RunningQuery(
        new RunStateFile(options.data())
            .read()
            .map(state -> options.settings(state.settings()))
            .orElseGet(options::settings));
  }

  /**
   * What it answers.
   *
   * @throws IOException whose message is the reason why there is no answer
   */
  public JsonNode get(String pathAndQuery) throws IOException {
    return ask(RestClient::get, pathAndQuery).body();
  }

  /** A request to the service. */
  @FunctionalInterface
  public interface Request {
    Answer send(URI uri) throws IOException;
  }

  /**
   * What it answers to a request of any kind.
   *
   * @throws IOException whose message is the reason why there is no answer
   */
  public Answer ask(Request request, String pathAndQuery) throws IOException {
    try {
      Answer answer = request.send(settings.query(pathAndQuery));
      if (!answer.isOk()) {
        throw new IOException(answer.problem());
      }
      return answer;
    } catch (ConnectException e) {
      throw new IOException("Newsfold does not answer; start it with: newsfold up", e);
    }
  }
}
