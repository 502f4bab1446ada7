package dev.newsfold.ingest.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads what a server sends, unpacked, and never more than the limit. */
final class Body {

  private Body() {}

  /** Null where there is more than the limit; what is left is not read. */
  static byte @Nullable [] read(HttpEntity entity, long limit) throws IOException {
    if (entity.getContentLength() > limit) {
      return null;
    }
    String encoding = entity.getContentEncoding();
    boolean isPacked = encoding != null && encoding.toLowerCase(Locale.ROOT).contains("gzip");
    InputStream sent = entity.getContent();
    InputStream in = isPacked ? new GZIPInputStream(sent) : sent;
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 * 1024];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      body.write(buffer, 0, count);
      if (body.size() > limit) {
        return null;
      }
    }
    return body.toByteArray();
  }
}
