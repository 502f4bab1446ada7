package dev.newsfold.ingest.feed;

import java.net.UnknownHostException;

/** Thrown where a host has an address that is not to be asked. */
final class RefusedAddressException extends UnknownHostException {

  RefusedAddressException(String message) {
    super(message);
  }
}
