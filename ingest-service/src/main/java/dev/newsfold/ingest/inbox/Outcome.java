package dev.newsfold.ingest.inbox;

import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.FileReport.RejectedPart;
import dev.newsfold.contracts.FileReport.State;
import dev.newsfold.ingest.Taken;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a file goes, and what is to be read beside it.
 *
 * @param reasons a line each; empty where all of the file could be used
 */
record Outcome(boolean isDone, List<String> reasons) {

  static Outcome of(ClaimedFile file, Taken taken) {
    FileReport report = taken.report();
    boolean isDone = report.state() != State.REJECTED;
    List<String> reasons = report.rejections().stream().map(Outcome::line).toList();
    boolean isNamedOtherwise = !report.name().equals(file.name().toString());
    if (reasons.isEmpty() || !isNamedOtherwise) {
      return new Outcome(isDone, reasons);
    }
    String first =
        file.name() + " holds the same bytes as " + report.name() + ", which was taken before:";
    return new Outcome(isDone, Stream.concat(Stream.of(first), reasons.stream()).toList());
  }

  static Outcome ofFailure(ClaimedFile file, Throwable failure) {
    return new Outcome(false, List.of(file.name() + " cannot be handled: " + failure));
  }

  private static String line(RejectedPart part) {
    return part.reason() + " (" + part.code() + ")";
  }
}
