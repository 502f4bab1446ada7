package dev.newsfold.query.search;

/** A parameter of a request that cannot be used, and why. */
public final class InvalidParameter extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String parameter;

  public InvalidParameter(String parameter, String reason) {
    super(reason);
    this.parameter = parameter;
  }

  public String parameter() {
    return parameter;
  }
}
