package dev.newsfold.query.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response.Status;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body that is too large, whether its length was told or not. Quarkus refuses it as well,
 * from quarkus.http.limits.max-body-size on, and does not say why where the length was not told.
 */
final class LimitedBody {

  /** A correction of 1,000 articles. */
  private static final int MOST_BYTES = 64 * 1024;

  private static final Set<String> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @ServerRequestFilter
  void limit(ContainerRequestContext request) {
    if (request.getLength() > MOST_BYTES) {
      throw tooLarge();
    }
    // Asked whether there is one, the framework reads its type, and fails where that is nonsense.
    if (request.getLength() < 0 && !WITHOUT_BODY.contains(request.getMethod())) {
      request.setEntityStream(new Limited(request.getEntityStream()));
    }
  }

  private static WebApplicationException tooLarge() {
    return new WebApplicationException(
        "the body is larger than %d bytes".formatted(MOST_BYTES), Status.REQUEST_ENTITY_TOO_LARGE);
  }

  /** Counts what is read of it. */
  private static final class Limited extends FilterInputStream {

    private int read;

    Limited(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = super.read(bytes, from, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int bytes) {
      read += bytes;
      if (read > MOST_BYTES) {
        throw tooLarge();
      }
    }
  }
}
