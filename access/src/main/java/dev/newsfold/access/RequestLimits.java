package dev.newsfold.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongSupplier;

/** How often somebody may ask; each answer is how long to wait, zero where there is no need to. */
@ApplicationScoped
class RequestLimits {

  /** A network of IPv6 addresses is one customer's: whoever has it has 2^64 of them. */
  private static final int NETWORK_BYTES = 8;

  private final TokenBuckets keys;
  private final TokenBuckets addresses;
  private final TokenBuckets wrongKeys;

  RequestLimits(AccessConfiguration configuration) {
    LongSupplier clock = System::nanoTime;
    this.keys =
        new TokenBuckets(
            "newsfold.access.key", configuration.keyBurst(), configuration.keyPerSecond(), clock);
    this.addresses =
        new TokenBuckets(
            "newsfold.access.address",
            configuration.addressBurst(),
            configuration.addressPerSecond(),
            clock);
    this.wrongKeys =
        new TokenBuckets(
            "newsfold.access.wrong-keys",
            configuration.wrongKeysBurst(),
            configuration.wrongKeysPerSecond(),
            clock);
  }

  Duration ofKey(String principal) {
    return keys.take(principal);
  }

  Duration ofStranger(RoutingContext call) {
    InetAddress address = address(call);
    return address.isLoopbackAddress() ? Duration.ZERO : addresses.take(network(address));
  }

  /** For loopback as well: behind a proxy on this machine is the world. */
  Duration ofWrongKey(RoutingContext call) {
    return wrongKeys.take(network(address(call)));
  }

  private static InetAddress address(RoutingContext call) {
    try {
      return InetAddress.getByName(call.request().remoteAddress().hostAddress());
    } catch (UnknownHostException e) {
      throw new IllegalStateException("a connection has an address", e);
    }
  }

  static String network(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
  }
}
