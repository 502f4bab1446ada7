package dev.newsfold.query.problem;

import org.jspecify.annotations.Nullable;

/** What was asked for does not go with how things stand. */
public final class Conflict extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final @Nullable String parameter;

  public Conflict(String reason) {
    this(null, reason);
  }

  public Conflict(@Nullable String parameter, String reason) {
    super(reason);
    this.parameter = parameter;
  }

  @Nullable String parameter() {
    return parameter;
  }
}
