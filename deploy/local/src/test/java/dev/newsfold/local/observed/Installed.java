package dev.newsfold.local.observed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine. */
final class Installed {

  private Installed() {}

  static Optional<Path> any(String... names) {
    return Stream.of(names)
        .flatMap(
            name -> Stream.of(System.getenv("PATH").split(":")).map(path -> Path.of(path, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
