package dev.newsfold.local.up;

import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds out before anything starts whether the ports can be had. */
public final class FreePorts {

  private static final int CONNECT_MILLISECONDS = 500;

  private FreePorts() {}

  static void require(LocalSettings settings) throws StartFailedException {
    Map<Integer, String> seen = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> entry : settings.ports().byOption().entrySet()) {
      String option = entry.getKey();
      int port = entry.getValue();
      String other = seen.put(port, option);
      if (other != null) {
        throw new StartFailedException(
            "port " + port + " is given twice: " + other + ", " + option);
      }
      if (isTaken(hostOf(option, settings), port)) {
        throw new StartFailedException(
            "port %d is taken by another program; choose another one with %s PORT"
                .formatted(port, option));
      }
    }
  }

  private static String hostOf(String option, LocalSettings settings) {
    boolean page = option.equals("--query-port") || option.equals("--ingest-port");
    return page ? settings.host() : LocalSettings.LOOPBACK;
  }

  static boolean isTaken(String host, int port) {
    return answers(port) || !canListen(host, port);
  }

  /** A listener on all addresses does not everywhere keep another one off a single address. */
  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLISECONDS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean canListen(String host, int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /** A port that nobody has at the moment. */
  public static int any() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
