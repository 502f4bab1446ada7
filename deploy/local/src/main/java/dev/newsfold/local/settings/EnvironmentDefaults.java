package dev.newsfold.local.settings;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes {@code NEWSFOLD_QUERY_PORT} for {@code --query-port}, and so for every option. */
public record EnvironmentDefaults(Map<String, String> environment)
    implements IDefaultValueProvider {

  public EnvironmentDefaults {
    environment = Map.copyOf(environment);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    String name = option.longestName().substring("--".length());
    return environment.get("NEWSFOLD_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
