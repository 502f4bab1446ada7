package dev.newsfold.ingest.problem;

import org.jspecify.annotations.Nullable;

/**
 * An error as the caller gets it (RFC 9457).
 *
 * @param type a name for the kind of problem
 * @param instance the path that was called
 * @param parameter the parameter, field or part of the request that is wrong, where one is
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    @Nullable String parameter) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPES = "urn:newsfold:problem:";

  /** A problem of a kind that has a code. */
  public static Problem of(
      int status, String code, String title, String detail, @Nullable String parameter) {
    return new Problem(TYPES + code, title, status, detail, null, parameter);
  }

  Problem at(String path) {
    return new Problem(type, title, status, detail, path, parameter);
  }
}
