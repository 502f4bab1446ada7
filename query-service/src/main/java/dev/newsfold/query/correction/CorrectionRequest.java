package dev.newsfold.query.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.contracts.Correction.Kind;
import dev.newsfold.query.search.Choice;
import dev.newsfold.query.search.InvalidParameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an editor asks for.
 *
 * @param articles those to split off or to move; none for a merge, which takes all
 * @param into the story to merge or to move into; null for a split
 */
record CorrectionRequest(
    @Schema(description = "merge, split or move.", examples = "move") Change kind,
    @Schema(description = "The articles to split off or to move.") List<String> articles,
    @Schema(description = "The story to merge or to move into.") @Nullable String into,
    @Schema(description = "Who says so.") @Nullable String editor,
    @Schema(description = "Why.") @Nullable String note) {

  /** What can be asked for; taking back is a call of its own. */
  enum Change {
    MERGE(Kind.MERGE),
    SPLIT(Kind.SPLIT),
    MOVE(Kind.MOVE);

    private final Kind kind;

    Change(Kind kind) {
      this.kind = kind;
    }

    Kind kind() {
      return kind;
    }
  }

  private static final Set<String> FIELDS = Set.of("kind", "articles", "into", "editor", "note");
  private static final int MOST_ARTICLES = 1_000;
  private static final int LONGEST_ID = 200;

  CorrectionRequest {
    articles = List.copyOf(articles);
    if (kind == Change.MERGE && !articles.isEmpty()) {
      throw new InvalidParameter(
          "articles", "articles are for a split or a move: a merge takes all");
    }
    if (kind != Change.MERGE && articles.isEmpty()) {
      throw new InvalidParameter("articles", "articles is missing: which ones are to go?");
    }
    if (articles.size() > MOST_ARTICLES) {
      throw new InvalidParameter(
          "articles", "articles are " + articles.size() + ", more than " + MOST_ARTICLES);
    }
    if (new HashSet<>(articles).size() < articles.size()) {
      throw new InvalidParameter("articles", "articles names one of them twice");
    }
    if (kind == Change.SPLIT && into != null) {
      throw new InvalidParameter("into", "into is for a merge or a move: a split opens a story");
    }
    if (kind != Change.SPLIT && into == null) {
      throw new InvalidParameter("into", "into is missing: which story are they to go into?");
    }
  }

  static CorrectionRequest parse(@Nullable String body, ObjectMapper mapper) {
    JsonNode node = read(body, mapper);
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!FIELDS.contains(name)) {
        throw new InvalidParameter(
            name, name + " is unknown here; known are articles, editor, into, kind, note");
      }
    }
    String kind = text(node, "kind", LONGEST_ID);
    if (kind == null) {
      throw new InvalidParameter("kind", "kind is missing: merge, split or move");
    }
    return new CorrectionRequest(
        Choice.parse("kind", kind, Change.class),
        articles(node),
        text(node, "into", LONGEST_ID),
        text(node, "editor", EditorsName.LONGEST_NAME),
        text(node, "note", EditorsName.LONGEST_NOTE));
  }

  private static JsonNode read(@Nullable String body, ObjectMapper mapper) {
    try {
      JsonNode node = mapper.readTree(body == null ? "" : body);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new InvalidParameter("body", "the body is no JSON: " + e.getOriginalMessage());
    }
    throw new InvalidParameter("body", "the body is no JSON object");
  }

  private static List<String> articles(JsonNode node) {
    JsonNode articles = node.path("articles");
    if (articles.isMissingNode() || articles.isNull()) {
      return List.of();
    }
    if (!articles.isArray()) {
      throw new InvalidParameter("articles", "articles is no list");
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode article : articles) {
      if (!article.isTextual()) {
        throw new InvalidParameter("articles", "articles contains what is no id: " + article);
      }
      ids.add(EditorsName.checked("articles", article.asText(), LONGEST_ID));
    }
    return ids;
  }

  private static @Nullable String text(JsonNode node, String field, int longest) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new InvalidParameter(field, field + " is no text: " + value);
    }
    return EditorsName.checked(field, value.asText(), longest);
  }
}
