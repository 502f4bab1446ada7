package dev.newsfold.compose;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/**
 * {@code compose.yaml} with the variables of {@code .env} filled in.
 *
 * @param services by name, in the order of the file
 */
record ComposeFile(Path folder, Map<String, ComposeService> services) {

  private static final Pattern VARIABLE = Pattern.compile("\\$(\\$|\\{(\\w+)\\})");

  /** Reads it from the folder where the tests run, which is that of the file. */
  static ComposeFile read() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    Properties variables = new Properties();
    variables.load(new StringReader(Files.readString(folder.resolve(".env"))));
    String text =
        VARIABLE
            .matcher(Files.readString(folder.resolve("compose.yaml")))
            .replaceAll(found -> Matcher.quoteReplacement(value(found.group(2), variables)));
    Map<String, Map<String, Map<String, Object>>> document = new Yaml().load(text);
    Map<String, ComposeService> services = new LinkedHashMap<>();
    Objects.requireNonNull(document.get("services"))
        .forEach((name, settings) -> services.put(name, new ComposeService(name, settings)));
    return new ComposeFile(folder, services);
  }

  private static String value(String name, Properties variables) {
    if (name == null) {
      return "$";
    }
    return Objects.requireNonNull(variables.getProperty(name), () -> name + " is not in .env");
  }

  ComposeService service(String name) {
    return Objects.requireNonNull(services.get(name), name);
  }

  /** Those that run what is built here. */
  List<ComposeService> own() {
    return services.values().stream().filter(service -> service.builtFrom().isPresent()).toList();
  }

  Path root() {
    return folder.resolve("../..").normalize();
  }
}
