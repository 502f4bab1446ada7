package dev.newsfold.ingest.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads newline-delimited JSON: each line is an article of its own, and fails on its own. */
final class NdjsonReader implements FormatReader {

  private final Limits limits;
  private final ArticleJson json;

  NdjsonReader(Limits limits, ArticleJson json) {
    this.limits = limits;
    this.json = json;
  }

  @Override
  public boolean recognises(Head head) {
    if (head.isNamed("application/x-ndjson", "ndjson", "jsonl")) {
      return true;
    }
    if (head.isNamed("application/json") || !head.text().startsWith("{")) {
      return false;
    }
    int end = head.text().indexOf('\n');
    boolean isFollowed = end > 0 && !head.text().substring(end).isBlank();
    return isFollowed && json.isObject(head.text().substring(0, end));
  }

  @Override
  public void read(Document document, Consumer<Part> parts) throws IOException {
    try (InputStream in = document.content().open()) {
      Lines lines = new Lines(in, limits.articleBytes());
      while (lines.next()) {
        String place = "line " + lines.number();
        if (lines.length() > limits.articleBytes()) {
          parts.accept(Document.tooLarge(lines.length(), limits.articleBytes()).asPart(place));
          continue;
        }
        readLine(lines, place, parts);
      }
    }
  }

  private void readLine(Lines lines, String place, Consumer<Part> parts) throws IOException {
    byte[] line = lines.bytes();
    Utf8Check check = Utf8Check.of(line, 0);
    if (!check.isValid()) {
      String reason =
          "is not valid UTF-8 from byte %d of the file on"
              .formatted(lines.offset() + check.firstInvalid());
      parts.accept(new Part.Rejected(place, RejectionCode.INVALID_ENCODING, reason, null));
      return;
    }
    String text = new String(line, StandardCharsets.UTF_8);
    if (!text.isBlank()) {
      readObject(text, place, part -> parts.accept(withInput(part, text)));
    }
  }

  private void readObject(String line, String place, Consumer<Part> parts) throws IOException {
    List<Part> read = new ArrayList<>();
    try (JsonParser parser = json.parser(line)) {
      parser.nextToken();
      json.read(place, parser, read::add);
      if (parser.nextToken() != null) {
        read = List.of(ArticleJson.goesOn(place, parser));
      }
    } catch (JsonProcessingException e) {
      read = List.of(ArticleJson.rejected(place, e));
    }
    read.forEach(parts);
  }

  private static Part withInput(Part part, String line) {
    return part instanceof Part.Rejected rejected
        ? new Part.Rejected(rejected.place(), rejected.code(), rejected.reason(), line)
        : part;
  }
}
