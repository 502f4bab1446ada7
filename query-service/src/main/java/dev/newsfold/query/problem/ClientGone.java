package dev.newsfold.query.problem;

/** The client no longer takes its answer. */
public final class ClientGone extends RuntimeException {

  private static final long serialVersionUID = 1;

  public ClientGone(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
