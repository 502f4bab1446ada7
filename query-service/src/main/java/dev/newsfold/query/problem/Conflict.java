package dev.newsfold.query.problem;

/** What was asked for does not go with how things stand. */
public final class Conflict extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String parameter;

  public Conflict(String parameter, String reason) {
    super(reason);
    this.parameter = parameter;
  }

  String parameter() {
    return parameter;
  }
}
