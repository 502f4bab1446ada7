package dev.newsfold.local.report;

/**
 * One number that can be compared with that of another run.
 *
 * @param isMoreBetter or less
 * @param counts whether it says something of Newsfold whatever the machine: a ratio to what was
 *     measured in the same run, bytes, or how right something is
 */
public record Figure(String name, double value, boolean isMoreBetter, boolean counts) {

  /** A rate of this machine on that day. */
  static Figure rate(String name, double value) {
    return new Figure(name, value, true, false);
  }

  /** A time of this machine on that day. */
  static Figure time(String name, double value) {
    return new Figure(name, value, false, false);
  }

  /** The more, the better; whatever the machine. */
  static Figure share(String name, double value) {
    return new Figure(name, value, true, true);
  }

  /** The less, the better; whatever the machine. */
  static Figure cost(String name, double value) {
    return new Figure(name, value, false, true);
  }
}
