package dev.newsfold.local.key;

import dev.newsfold.access.key.KeysFile;
import dev.newsfold.local.settings.LocalOptions;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends a key. */
@Command(name = "revoke", description = "Ends a key: from its next request on nobody knows it.")
final class RevokeCommand implements Callable<Integer> {

  @Mixin private LocalOptions options = new LocalOptions();

  @Parameters(paramLabel = "ID", description = "As key list says it.")
  private String id = "";

  @Override
  public Integer call() throws IOException {
    if (!new KeysFile(options.data().keys()).remove(id)) {
      throw new IOException("there is no key " + id);
    }
    System.out.println("revoked: " + id);
    return 0;
  }
}
