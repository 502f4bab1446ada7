package dev.newsfold.ingest;

import dev.newsfold.ingest.format.Formats;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.every.EveryFormat;
import dev.newsfold.ingest.format.feed.FeedReader;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives the plain classes of ingest to the container. */
class IngestParts {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  Limits limits(IngestConfiguration configuration) {
    return configuration.limits();
  }

  @Produces
  @Singleton
  Formats formats(Limits limits, ContainerConfiguration configuration) {
    return EveryFormat.within(limits, configuration.limits());
  }

  @Produces
  @Singleton
  FeedReader feedReader(Limits limits) {
    return new FeedReader(limits);
  }
}
