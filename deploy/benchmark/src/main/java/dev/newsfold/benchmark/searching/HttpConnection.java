package dev.newsfold.benchmark.searching;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * A connection that stays open for one request after the other (HTTP/1.1), and costs little: what
 * asks shares the processors with what answers.
 */
final class HttpConnection implements AutoCloseable {

  private static final int BUFFER = 1 << 16;
  private static final String OK = "HTTP/1.1 200 ";
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String host;

  private HttpConnection(Socket socket, String host) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    this.out = socket.getOutputStream();
    this.host = host;
  }

  static HttpConnection open(URI address) throws IOException {
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    return new HttpConnection(socket, address.getAuthority());
  }

  /** Reads the answer to a path and query, and returns how many bytes its body has. */
  long get(String question) throws IOException {
    out.write(
        ("GET " + question + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: application/json\r\n\r\n")
            .getBytes(US_ASCII));
    String status = line();
    if (!status.startsWith(OK)) {
      throw new IOException(question + " is answered by " + status);
    }
    long length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Long.parseLong(header.substring(LENGTH.length()).strip());
      }
    }
    if (length < 0) {
      throw new IOException(question + " is answered without a length");
    }
    in.skipNBytes(length);
    return length;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new EOFException("the connection ended within an answer");
      }
      if (read != '\r') {
        line.append((char) read);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
