package dev.newsfold.enrich;

import io.quarkus.runtime.Quarkus;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;

/**
 * Ends the process where a stream cannot go on: whoever keeps it alive starts it again, and Kafka
 * Streams takes up where the last transaction ended. It would stay, else, and do nothing.
 */
@Singleton
class EndOnFailure implements StreamsUncaughtExceptionHandler {

  private static final Logger LOG = Logger.getLogger(EndOnFailure.class);

  @Override
  public StreamThreadExceptionResponse handle(Throwable failure) {
    LOG.fatal("The stream cannot go on; the service stops", failure);
    Quarkus.asyncExit(1);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }
}
