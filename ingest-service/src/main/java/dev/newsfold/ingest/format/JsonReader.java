package dev.newsfold.ingest.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads JSON: an object, or an array of objects, each of which is an article or a graph. */
final class JsonReader implements FormatReader {

  private final ArticleJson json;

  JsonReader(ArticleJson json) {
    this.json = json;
  }

  @Override
  public boolean recognises(Head head) {
    return head.isNamed("application/json", "json")
        || ArticleJson.BEGINNING.matcher(head.text()).lookingAt();
  }

  @Override
  public void read(Document document, Consumer<Part> parts) throws IOException {
    String place = null;
    try (InputStream in = document.content().open();
        JsonParser parser = json.parser(in)) {
      boolean isArray = parser.nextToken() == JsonToken.START_ARRAY;
      if (isArray) {
        place = "item 1";
        for (int item = 1; parser.nextToken() != JsonToken.END_ARRAY; item++) {
          json.read(place, parser, parts);
          place = "item " + (item + 1);
        }
        place = null;
      } else {
        json.read(null, parser, parts);
      }
      if (parser.nextToken() != null) {
        parts.accept(ArticleJson.goesOn(null, parser));
      }
    } catch (JsonProcessingException e) {
      parts.accept(ArticleJson.rejected(place, e));
    }
  }
}
