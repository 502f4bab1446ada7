package dev.newsfold.local.key;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.access.key.AccessKey;
import dev.newsfold.access.key.KeyEntry;
import dev.newsfold.access.key.KeysFile;
import dev.newsfold.access.key.Role;
import dev.newsfold.local.settings.LocalOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a key and says it once. */
@Command(name = "add", description = "Makes a key, and prints it: it is not kept, its hash is.")
final class AddCommand implements Callable<Integer> {

  @Mixin private LocalOptions options = new LocalOptions();

  @Option(
      names = "--role",
      required = true,
      split = ",",
      paramLabel = "reader|ingester|editor|operator",
      description =
          "What it is good for; several can be given. An editor reads as well, an operator does"
              + " everything.")
  private List<Role> roles = List.of();

  @Option(names = "--name", paramLabel = "NAME", description = "Whose it is.")
  private String name = "";

  @Override
  public Integer call() throws IOException {
    Set<Role> chosen = EnumSet.copyOf(roles);
    AccessKey key = AccessKey.random();
    KeyEntry entry = KeyEntry.of(key, chosen, name, Instant.now());
    KeysFile file = new KeysFile(options.data().keys());
    file.add(entry);
    if (options.json()) {
      System.out.println(
          new ObjectMapper()
              .writeValueAsString(
                  Map.of(
                      "id", entry.id(),
                      "key", key.reveal(),
                      "roles", entry.roleWords(),
                      "file", file.path().toString())));
      return 0;
    }
    System.out.println(key.reveal());
    System.err.printf(
        "It is shown this once. Its hash is in %s as %s (%s).%n",
        file.path(), entry.id(), entry.roleWords());
    return 0;
  }
}
