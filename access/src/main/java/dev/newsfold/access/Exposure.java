package dev.newsfold.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps a service from starting where others reach it and nothing says who may. */
@ApplicationScoped
class Exposure {

  private final Keys keys;
  private final String host;
  private final boolean hasProvider;

  Exposure(
      Keys keys,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false")
          boolean hasProvider) {
    this.keys = keys;
    this.host = host;
    this.hasProvider = hasProvider;
  }

  /** Before the service listens. */
  void check(@Observes StartupEvent start) {
    keys.requireReadable();
    require(host, keys.areDemanded(), hasProvider);
  }

  /** Whether everyone who reaches the service may do everything. */
  boolean isOpen() {
    return !keys.areDemanded() && !hasProvider;
  }

  /** Whether an OpenID provider's tokens come as well. */
  boolean hasProvider() {
    return hasProvider;
  }

  /**
   * @throws IllegalStateException which names the keys of the configuration that are missing
   */
  static void require(String host, boolean hasKeys, boolean hasProvider) {
    if (!hasKeys && !hasProvider && !isLoopback(host)) {
      throw new IllegalStateException(
          ("quarkus.http.host is %s, where others reach this service: set newsfold.access.keys-file"
                  + " to a file of keys (newsfold key add), or quarkus.oidc.tenant-enabled to true"
                  + " and quarkus.oidc.auth-server-url to an OpenID provider; or listen on 127.0.0.1")
              .formatted(host));
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
