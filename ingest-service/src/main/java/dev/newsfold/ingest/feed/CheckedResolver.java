package dev.newsfold.ingest.feed;

import dev.newsfold.access.network.PublicAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up a host and refuses it where any of its addresses is not allowed. The client connects to
 * what this gave it and looks nothing up again, so that a name cannot mean one address when it is
 * checked and another one when it is asked.
 */
final class CheckedResolver implements DnsResolver {

  private final Lookup lookup;
  private final Predicate<InetAddress> isAllowed;

  CheckedResolver(Lookup lookup, Predicate<InetAddress> isAllowed) {
    this.lookup = lookup;
    this.isAllowed = isAllowed;
  }

  static CheckedResolver of(FeedsConfiguration configuration) {
    boolean isAnyAllowed = configuration.allowPrivateAddresses();
    return new CheckedResolver(
        InetAddress::getAllByName, address -> isAnyAllowed || PublicAddresses.includes(address));
  }

  /** The name service. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = lookup.addresses(unbracketed(host));
    for (InetAddress address : addresses) {
      if (!isAllowed.test(address)) {
        throw new RefusedAddressException(
            "%s has the address %s, which is not public (newsfold.feeds.allow-private-addresses)"
                .formatted(host, address.getHostAddress()));
      }
    }
    return addresses;
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
