package dev.newsfold.local.measure;

import dev.newsfold.local.settings.LocalOptions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/**
 * What stands behind a command that another program does. The options of every command are taken
 * here, since they say nothing to it; all else is read there.
 */
final class PassedOn {

  @Mixin private LocalOptions options = new LocalOptions();

  @Unmatched private List<String> words = new ArrayList<>();

  List<String> words() {
    List<String> all = new ArrayList<>(words);
    if (options.json()) {
      all.add("--json");
    }
    return all;
  }
}
