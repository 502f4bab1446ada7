package dev.newsfold.local.hostile;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Clients that begin a request, send a byte of it now and then, and never come to an end. */
final class SlowClients implements AutoCloseable {

  private static final int PAUSE_MILLISECONDS = 500;

  private final List<Socket> sockets = new ArrayList<>();
  private final Thread thread = new Thread(this::drip, "slow-clients");

  SlowClients(URI service, String path, int clients) throws IOException {
    for (int client = 0; client < clients; client++) {
      Socket socket = new Socket(service.getHost(), service.getPort());
      String head =
          client % 2 == 0
              ? "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n"
              : "GET %s HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
      socket.getOutputStream().write(head.formatted(path).getBytes(US_ASCII));
      sockets.add(socket);
    }
    thread.setDaemon(true);
  }

  void begin() {
    thread.start();
  }

  private void drip() {
    try {
      while (true) {
        Thread.sleep(PAUSE_MILLISECONDS);
        for (Socket socket : sockets) {
          drip(socket);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A service that hangs up is right to. */
  private static void drip(Socket socket) {
    try {
      socket.getOutputStream().write('a');
    } catch (IOException hungUp) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
