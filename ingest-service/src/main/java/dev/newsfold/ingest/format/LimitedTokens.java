package dev.newsfold.ingest.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Ends an object of so many small things that as a tree it would fill the memory. */
final class LimitedTokens extends JsonParserDelegate {

  private static final int MOST = 200_000;

  private int count;

  LimitedTokens(JsonParser parser) {
    super(parser);
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    count++;
    if (count > MOST) {
      throw new StreamConstraintsException("more than " + MOST + " values in one object");
    }
    return super.nextToken();
  }
}
