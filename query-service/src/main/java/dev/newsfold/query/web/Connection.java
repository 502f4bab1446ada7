package dev.newsfold.query.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/** The connection of a request, for an answer that must not end as if it were whole. */
public final class Connection {

  private final ConnectionBase connection;

  private Connection(ConnectionBase connection) {
    this.connection = connection;
  }

  public static Connection of(HttpServerRequest request) {
    return new Connection((ConnectionBase) request.connection());
  }

  /**
   * Ends the connection at once. To close it would first wait until the client has taken what was
   * written, and there are clients that never do.
   */
  public void cut() {
    // Nothing waits for it: whoever writes to the connection is told.
    Object unused = connection.channelHandlerContext().close();
  }
}
