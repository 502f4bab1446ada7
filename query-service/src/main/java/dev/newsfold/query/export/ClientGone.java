package dev.newsfold.query.export;

import java.io.IOException;

/** The client no longer takes its export. */
final class ClientGone extends RuntimeException {

  private static final long serialVersionUID = 1;

  ClientGone(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
