package dev.newsfold.query.webhook;

import java.net.UnknownHostException;

/** Thrown where a host has an address that is not to be told anything. */
final class RefusedAddressException extends UnknownHostException {

  private static final long serialVersionUID = 1;

  RefusedAddressException(String message) {
    super(message);
  }
}
