package dev.newsfold.query.projection;

import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.query.database.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * What a story says of an article, as it stands in the table.
 *
 * @param published JSON, as event date and placement
 */
record StoryArticleRow(
    Key key,
    int ordinal,
    @Nullable String source,
    String published,
    String eventDate,
    @Nullable String copyOf,
    String placement) {

  /** An article in a story. */
  record Key(String storyId, String articleId) {}

  static StoryArticleRow of(String storyId, int ordinal, StoryArticle article, Json json) {
    return new StoryArticleRow(
        new Key(storyId, article.id()),
        ordinal,
        article.source(),
        json.write(article.published()),
        json.write(article.eventDate()),
        article.copyOf(),
        json.write(article.placement()));
  }

  /** Another one for another row, but for one in 2^64: the beginning of its SHA-256. */
  long fingerprint() {
    MessageDigest digest = sha256();
    for (String part : new String[] {source, published, eventDate, copyOf, placement}) {
      byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
      digest.update(
          ByteBuffer.allocate(Integer.BYTES).putInt(part == null ? -1 : bytes.length).array());
      digest.update(bytes);
    }
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(ordinal).array());
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each Java platform has it", e);
    }
  }
}
