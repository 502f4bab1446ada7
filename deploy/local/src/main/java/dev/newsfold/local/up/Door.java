package dev.newsfold.local.up;

import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who reaches the services, and whether they ask for keys.
 *
 * @param isLocked whether there is a key: the services then ask for one, on loopback as well
 * @param hasProvider whether an OpenID provider says who comes
 */
record Door(String host, boolean isLocked, boolean hasProvider) {

  static Door of(LocalSettings settings) throws IOException {
    boolean isLocked =
        Files.exists(settings.data().keys()) && Files.size(settings.data().keys()) > 0;
    return new Door(
        settings.host(),
        isLocked,
        Boolean.parseBoolean(System.getenv("QUARKUS_OIDC_TENANT_ENABLED")));
  }

  boolean opensTo(@Nullable String key) {
    return key != null || (!isLocked && !hasProvider);
  }

  /** The services refuse to start as well; here it is said before anything is started. */
  void requireFit() throws StartFailedException {
    if (!isLocked && !hasProvider && !isLoopback()) {
      throw new StartFailedException(
          "others reach this machine at "
              + host
              + ", and there is no key: make one first, with: newsfold key add --role operator");
    }
  }

  private boolean isLoopback() {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
