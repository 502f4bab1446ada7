package dev.newsfold.compose;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** One service of the file, as it stands there. */
record ComposeService(String name, Map<String, Object> settings) {

  private static final String OWN = "newsfold/";

  String image() {
    return text("image").orElseThrow();
  }

  /** The folder of the project whose image it runs. */
  Optional<String> builtFrom() {
    String image = image();
    if (!image.startsWith(OWN)) {
      return Optional.empty();
    }
    return Optional.of(image.substring(OWN.length(), image.indexOf(':')) + "-service");
  }

  /** Whether it ends when it has done its work. */
  boolean isOneShot() {
    return text("restart").filter("on-failure"::equals).isPresent();
  }

  boolean isReadOnly() {
    return Objects.equals(settings.get("read_only"), true);
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(settings.get(key)).map(Object::toString);
  }

  List<String> list(String key) {
    return settings.get(key) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  Map<String, String> environment() {
    return settings.get("environment") instanceof Map<?, ?> map
        ? map.entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().toString(), e -> e.getValue().toString()))
        : Map.of();
  }

  /** What its health check runs, where the image's own is not taken. */
  List<String> healthTest() {
    return settings.get("healthcheck") instanceof Map<?, ?> check
            && check.get("test") instanceof List<?> test
        ? test.stream().map(Object::toString).toList()
        : List.of();
  }
}
