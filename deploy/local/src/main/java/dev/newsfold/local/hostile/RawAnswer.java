package dev.newsfold.local.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came over the connection.
 *
 * @param status 0 where the service hung up without a word
 * @param text the beginning of it, head and body
 * @param isLate whether nothing came for as long as anyone waits
 */
record RawAnswer(int status, String text, boolean isLate) {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
  private static final int PATIENCE_MILLISECONDS = 20_000;

  /** An answer that never ends is looked at until here. */
  private static final int ENOUGH_BYTES = 16 * 1024;

  /** What has begun to answer has answered. */
  private static final int PAUSE_MILLISECONDS = 300;

  static RawAnswer to(HostileRequest request, URI service) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(service.getHost(), service.getPort()), PATIENCE_MILLISECONDS);
      socket.setSoTimeout(PATIENCE_MILLISECONDS);
      send(request, socket);
      return read(socket);
    }
  }

  /** What is refused early is not read to its end. */
  private static void send(HostileRequest request, Socket socket) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(request.bytes());
      if (request.isUnfinished()) {
        socket.shutdownOutput();
      }
    } catch (IOException refused) {
      return;
    }
  }

  private static RawAnswer read(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    byte[] bytes = new byte[ENOUGH_BYTES];
    int count = 0;
    boolean isLate = false;
    try {
      boolean isStream = false;
      while (count < bytes.length && !isStream) {
        int read = in.read(bytes, count, bytes.length - count);
        if (read < 0) {
          break;
        }
        count += read;
        socket.setSoTimeout(PAUSE_MILLISECONDS);
        isStream = new String(bytes, 0, count, ISO_8859_1).contains("text/event-stream");
      }
    } catch (SocketTimeoutException e) {
      isLate = count == 0;
    } catch (IOException hungUp) {
      isLate = false;
    }
    String text = new String(bytes, 0, count, ISO_8859_1);
    Matcher status = STATUS.matcher(text);
    return new RawAnswer(status.lookingAt() ? Integer.parseInt(status.group(1)) : 0, text, isLate);
  }
}
