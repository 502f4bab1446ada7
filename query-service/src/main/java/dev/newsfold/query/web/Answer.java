package dev.newsfold.query.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Answers with an entity tag, or with 304 to a client that has the same answer already. */
@ApplicationScoped
public class Answer {

  private static final int TAG_BYTES = 12;

  private final ObjectMapper mapper;

  Answer(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Answers with a view as JSON. */
  public Response to(Request request, Object view) {
    return to(request, json(view), MediaType.APPLICATION_JSON);
  }

  /** Answers with what is written already. */
  public Response to(Request request, byte[] body, String mediaType) {
    EntityTag tag = tag(body);
    CacheControl revalidate = new CacheControl();
    revalidate.setNoCache(true);
    Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer = unchanged == null ? Response.ok(body, mediaType) : unchanged;
    return answer
        .tag(tag)
        .cacheControl(revalidate)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
        .build();
  }

  private byte[] json(Object view) {
    try {
      return mapper.writeValueAsBytes(view);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Weak: compressed or not, it is the same answer. */
  private static EntityTag tag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return new EntityTag(HexFormat.of().formatHex(hash, 0, TAG_BYTES), true);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
