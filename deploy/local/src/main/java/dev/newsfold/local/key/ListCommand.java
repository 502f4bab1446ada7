package dev.newsfold.local.key;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.access.key.KeyEntry;
import dev.newsfold.access.key.KeysFile;
import dev.newsfold.local.settings.LocalOptions;
import dev.newsfold.local.terminal.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the keys that are good. */
@Command(name = "list", description = "Lists the keys that are good, without the keys themselves.")
final class ListCommand implements Callable<Integer> {

  @Mixin private LocalOptions options = new LocalOptions();

  @Override
  public Integer call() throws IOException {
    KeysFile file = new KeysFile(options.data().keys());
    List<KeyEntry> entries = Files.exists(file.path()) ? file.read() : List.of();
    if (options.json()) {
      System.out.println(
          new ObjectMapper()
              .writeValueAsString(
                  Map.of("items", entries.stream().map(ListCommand::values).toList())));
      return 0;
    }
    Table table = new Table("ID", "ROLES", "MADE", "NAME");
    entries.forEach(
        entry -> table.add(entry.id(), entry.roleWords(), entry.made().toString(), entry.name()));
    table.print(System.out);
    return 0;
  }

  private static Map<String, String> values(KeyEntry entry) {
    return Map.of(
        "id", entry.id(),
        "roles", entry.roleWords(),
        "made", entry.made().toString(),
        "name", entry.name());
  }
}
