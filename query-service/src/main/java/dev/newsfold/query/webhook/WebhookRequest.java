package dev.newsfold.query.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.query.article.ArticleFilterParameters;
import dev.newsfold.query.search.InvalidParameter;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A webhook that is asked for: an address, and beside it the parameters of the live events. */
record WebhookRequest(String url, Wanted wanted) {

  private static final String URL = "url";
  private static final String KIND = "kind";
  private static final int LONGEST_URL = 2048;

  /** The filters, and whether each takes several values. */
  private static final Map<String, Boolean> FILTERS =
      Arrays.stream(ArticleFilterParameters.class.getRecordComponents())
          .collect(
              Collectors.toUnmodifiableMap(
                  RecordComponent::getName,
                  component -> List.class.isAssignableFrom(component.getType())));

  /**
   * @throws InvalidParameter which names the field that cannot be used
   */
  static WebhookRequest parse(@Nullable String body, ObjectMapper mapper) {
    JsonNode object = read(body, mapper);
    ObjectNode filters = mapper.createObjectNode();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!field.getKey().equals(URL) && !field.getKey().equals(KIND)) {
        filters.set(field.getKey(), filter(field.getKey(), field.getValue(), mapper));
      }
    }
    Wanted wanted =
        new Wanted(
            object.hasNonNull(KIND) ? text(KIND, object.path(KIND)) : null,
            mapper.convertValue(filters, ArticleFilterParameters.class));
    wanted.watched();
    return new WebhookRequest(address(text(URL, object.path(URL))), wanted);
  }

  private static JsonNode read(@Nullable String body, ObjectMapper mapper) {
    try {
      JsonNode object = mapper.readTree(body == null ? "" : body);
      if (object.isObject()) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new InvalidParameter("body", "body is no JSON: " + e.getOriginalMessage());
    }
    throw new InvalidParameter("body", "body is no JSON object");
  }

  private static JsonNode filter(String name, JsonNode value, ObjectMapper mapper) {
    Boolean several = FILTERS.get(name);
    if (several == null) {
      throw new InvalidParameter(
          name,
          name
              + " is unknown here; known are url, kind, "
              + FILTERS.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }
    if (value.isArray() && several) {
      value.forEach(element -> text(name, element));
      return value;
    }
    text(name, value);
    return several ? mapper.createArrayNode().add(value) : value;
  }

  private static String text(String name, JsonNode value) {
    if (!value.isTextual()) {
      throw new InvalidParameter(
          name, value.isMissingNode() ? name + " is missing" : name + " is no text: " + value);
    }
    return value.asText();
  }

  private static String address(String text) {
    try {
      URI address = new URI(text.strip());
      boolean isOfTheWeb =
          "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      if (isOfTheWeb
          && address.getHost() != null
          && address.getUserInfo() == null
          && text.length() <= LONGEST_URL) {
        return address.toString();
      }
    } catch (URISyntaxException e) {
      throw new InvalidParameter(URL, "url is no address: " + e.getReason());
    }
    throw new InvalidParameter(
        URL, "url is not an http or https address without user, up to 2048 characters");
  }

  /**
   * Looks at the address now, as it is looked at before each attempt; what cannot be looked up now
   * is left to the attempts.
   *
   * @throws InvalidParameter where it is not public
   */
  void check(ReceiverLookup lookup) {
    try {
      lookup.resolve(URI.create(url).getHost());
    } catch (RefusedAddressException e) {
      throw new InvalidParameter(URL, String.valueOf(e.getMessage()));
    } catch (UnknownHostException e) {
      return;
    }
  }
}
