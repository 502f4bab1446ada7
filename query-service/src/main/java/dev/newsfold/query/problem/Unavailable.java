package dev.newsfold.query.problem;

/** What was asked for cannot be done now, and perhaps can be soon. */
public final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Unavailable(String reason) {
    super(reason);
  }

  public Unavailable(String reason, Throwable cause) {
    super(reason, cause);
  }
}
