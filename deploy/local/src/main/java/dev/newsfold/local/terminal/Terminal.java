package dev.newsfold.local.terminal;

/** Who reads standard output. */
public final class Terminal {

  private Terminal() {}

  /**
   * Whether a person does; the start script knows, and newer JDKs answer otherwise by themselves.
   */
  public static boolean isAttached() {
    return Boolean.getBoolean("newsfold.terminal");
  }
}
