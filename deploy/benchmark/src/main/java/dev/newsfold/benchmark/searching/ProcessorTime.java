package dev.newsfold.benchmark.searching;

import dev.newsfold.backing.postgres.PostgresServer;
import java.time.Duration;

/** What each process has spent so far, or on something; nothing where the system does not tell. */
record ProcessorTime(Duration service, Duration database, Duration clients) {

  static ProcessorTime of(QueryProcess service, PostgresServer database) {
    return new ProcessorTime(
        service.processorTime(),
        database.processorTime(),
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
  }

  /** A connection to the database that has ended takes its time with it. */
  ProcessorTime since(ProcessorTime before) {
    return new ProcessorTime(
        service.minus(before.service),
        positive(database.minus(before.database)),
        clients.minus(before.clients));
  }

  private static Duration positive(Duration time) {
    return time.isNegative() ? Duration.ZERO : time;
  }
}
