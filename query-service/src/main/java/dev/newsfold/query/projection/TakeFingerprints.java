package dev.newsfold.query.projection;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import dev.newsfold.contracts.Story.StoryArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Has Jackson take a fingerprint of what a record says of each article of a story, from the bytes
 * that it reads anyway: another one for whatever else is said, but for one in 2^64.
 *
 * <p>Two cyclic redundancy checks of 32 bits, by polynomials that have no factor in common, are one
 * of 64.
 */
final class TakeFingerprints extends BeanDeserializerModifier {

  private static final long serialVersionUID = 1;

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription type, JsonDeserializer<?> deserializer) {
    return type.getBeanClass() == StoryArticle.class ? new OfArticle(deserializer) : deserializer;
  }

  /** Those of one record. */
  static final class Taken {

    private final byte[] record;
    private final List<Long> fingerprints = new ArrayList<>();

    Taken(byte[] record) {
      this.record = record;
    }

    /** A reader for the record alone. */
    ObjectReader by(ObjectReader reader) {
      return reader.withAttribute(Taken.class, this);
    }

    /** Of the articles that were read, in their order. */
    List<Long> fingerprints() {
      return fingerprints;
    }

    /** What is not in UTF-8 is read as characters, and where their bytes are is not known. */
    private void take(long from, long to) {
      if (from >= 0 && from < to) {
        fingerprints.add(fingerprint((int) from, (int) (to - from)));
      }
    }

    private long fingerprint(int from, int length) {
      return check(new CRC32(), from, length) << Integer.SIZE | check(new CRC32C(), from, length);
    }

    private long check(Checksum checksum, int from, int length) {
      checksum.update(record, from, length);
      return checksum.getValue();
    }
  }

  private static final class OfArticle extends DelegatingDeserializer {

    private static final long serialVersionUID = 1;

    private OfArticle(JsonDeserializer<?> article) {
      super(article);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> article) {
      return new OfArticle(article);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      long from = parser.currentTokenLocation().getByteOffset();
      Object article = super.deserialize(parser, context);
      if (context.getAttribute(Taken.class) instanceof Taken taken) {
        taken.take(from, parser.currentLocation().getByteOffset());
      }
      return article;
    }
  }
}
