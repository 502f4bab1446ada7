package dev.newsfold.query.problem;

/** What was asked for does not exist. */
public final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1;

  public NotFound(String what, String id) {
    super("there is no " + what + " " + id);
  }
}
