package dev.newsfold.backing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom the programs of PostgreSQL run as: they refuse to run as root.
 *
 * @param prefix what stands before a command
 */
record Account(List<String> prefix) {

  /** {@code nobody} on every Linux. */
  private static final String NOBODY = "65534";

  private static final Account OWN = new Account(List.of());
  private static final Account NAMESPACE = new Account(List.of("unshare", "--user"));
  private static final Account STRANGER =
      new Account(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));

  Account {
    prefix = List.copyOf(prefix);
  }

  /**
   * The user's own account, unless that is root's. Root's programs run in a user namespace, in
   * which root is nobody in particular; where the kernel forbids that, as in most containers, as
   * nobody.
   */
  static Account current() throws IOException, InterruptedException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return OWN;
    }
    for (Account account : List.of(NAMESPACE, STRANGER)) {
      if (account.works()) {
        return account;
      }
    }
    throw new IOException(
        "PostgreSQL refuses to run as root, and neither unshare nor setpriv lets it run as another"
            + " user: start Newsfold as a user without privileges");
  }

  private boolean works() throws InterruptedException {
    try {
      return new ProcessBuilder(command(List.of("true")))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  List<String> command(List<String> programAndArguments) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(programAndArguments);
    return command;
  }

  /** Gives a new folder to the account, where that is another one's. */
  void own(Path folder) throws IOException {
    if (equals(STRANGER)) {
      Files.setAttribute(folder, "unix:uid", Integer.valueOf(NOBODY));
      Files.setAttribute(folder, "unix:gid", Integer.valueOf(NOBODY));
    }
  }
}
