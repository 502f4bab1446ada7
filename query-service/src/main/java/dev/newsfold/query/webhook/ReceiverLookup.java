package dev.newsfold.query.webhook;

import dev.newsfold.access.network.PublicAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up a receiver, and refuses it where an address of it is not public. The client connects to
 * what was checked here and looks nothing up again: a name could mean another address then.
 */
record ReceiverLookup(boolean isPrivateAllowed) implements DnsResolver {

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    boolean isBracketed = host.startsWith("[") && host.endsWith("]");
    InetAddress[] addresses =
        InetAddress.getAllByName(isBracketed ? host.substring(1, host.length() - 1) : host);
    for (InetAddress address : addresses) {
      if (!isPrivateAllowed && !PublicAddresses.includes(address)) {
        throw new RefusedAddressException(
            "%s has the address %s, which is not public (newsfold.webhooks.allow-private-addresses)"
                .formatted(host, address.getHostAddress()));
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
