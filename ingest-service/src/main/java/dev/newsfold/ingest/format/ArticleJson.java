package dev.newsfold.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the articles of a JSON object; every JSON format goes through here. */
final class ArticleJson {

  /** How JSON begins that holds articles; a text may begin with a bracket too. */
  static final Pattern BEGINNING = Pattern.compile("\\{\\s*[\"}]|\\[\\s*[{\\]]");

  private final JsonMapper mapper;

  ArticleJson(Limits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxStringLength(limits.articleBytes())
            .maxNestingDepth(limits.nesting())
            .maxDocumentLength(limits.fileBytes())
            .build();
    this.mapper =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
            .build();
  }

  JsonParser parser(InputStream in) throws IOException {
    return mapper.createParser(in);
  }

  JsonParser parser(String text) throws IOException {
    return mapper.createParser(text);
  }

  boolean isObject(String text) {
    try {
      return mapper.readTree(text).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** Hands over what the parser stands at; afterwards it stands behind it. */
  void read(@Nullable String place, JsonParser parser, Consumer<Part> parts) throws IOException {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      parts.accept(
          new Part.Rejected(
              place, RejectionCode.INVALID_FIELD, "is " + name(token) + ", not an object", null));
      return;
    }
    JsonNode object = mapper.readTree(new LimitedTokens(parser));
    JsonNode graph = object.path(Graph.FIELD);
    if (graph.isArray()) {
      readGraph(new Graph(graph), place, parts);
      return;
    }
    parts.accept(part(place, object, Map.of()));
  }

  private static void readGraph(Graph graph, @Nullable String place, Consumer<Part> parts) {
    String prefix = place == null ? "" : place + ", ";
    Map<String, JsonNode> others = graph.named();
    for (Map.Entry<Integer, JsonNode> article : graph.articles().entrySet()) {
      parts.accept(part(prefix + "@graph item " + article.getKey(), article.getValue(), others));
    }
    if (graph.articles().isEmpty()) {
      String reason = "holds no article in its @graph";
      parts.accept(new Part.Rejected(place, RejectionCode.MISSING_TEXT, reason, null));
    }
  }

  private static Part part(@Nullable String place, JsonNode object, Map<String, JsonNode> others) {
    try {
      FoundArticle article =
          NinjsFields.isIn(object)
              ? new NinjsFields(object).article()
              : new ArticleFields(object, others).article();
      return new Part.Found(place, article);
    } catch (UnusableException e) {
      String input = place == null ? null : object.toString();
      return new Part.Rejected(place, e.code(), e.reason(), input);
    }
  }

  private static String name(@Nullable JsonToken token) {
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      case VALUE_NULL -> "null";
      default -> "a " + token;
    };
  }

  static Part.Rejected rejected(@Nullable String place, JsonProcessingException failure) {
    String message = failure.getOriginalMessage();
    String where = position(place, failure.getLocation());
    if (failure instanceof StreamConstraintsException) {
      boolean isNesting = message.contains("nesting");
      RejectionCode code = isNesting ? RejectionCode.TOO_DEEP : RejectionCode.TOO_LARGE;
      return new Part.Rejected(place, code, "goes over a limit" + where + ": " + message, null);
    }
    boolean isEncoding = message.startsWith("Invalid UTF-8");
    RejectionCode code = isEncoding ? RejectionCode.INVALID_ENCODING : RejectionCode.MALFORMED_JSON;
    return new Part.Rejected(place, code, "is malformed JSON" + where + ": " + message, null);
  }

  static Part.Rejected goesOn(@Nullable String place, JsonParser parser) {
    String where = position(place, parser.currentTokenLocation());
    return new Part.Rejected(
        place, RejectionCode.MALFORMED_JSON, "goes on after its end" + where, null);
  }

  private static String position(@Nullable String place, @Nullable JsonLocation location) {
    if (location == null) {
      return "";
    }
    String column = "column " + location.getColumnNr();
    boolean isLine = place != null && place.startsWith("line ");
    return " at " + (isLine ? column : "line " + location.getLineNr() + ", " + column);
  }
}
