package dev.newsfold.local.up;

/** Newsfold cannot start, for the reason that the message names. */
final class StartFailedException extends Exception {

  private static final long serialVersionUID = 1;

  StartFailedException(String reason) {
    super(reason);
  }
}
