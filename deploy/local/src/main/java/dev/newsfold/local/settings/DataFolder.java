package dev.newsfold.local.settings;

import java.nio.file.Path;

/** The folder that holds everything Newsfold keeps on this machine. */
public record DataFolder(Path path) {

  public DataFolder {
    path = path.toAbsolutePath().normalize();
  }

  public Path kafka() {
    return path.resolve("kafka");
  }

  public Path postgres() {
    return path.resolve("postgres");
  }

  /** Readable by its owner alone. */
  public Path postgresPassword() {
    return path.resolve("postgres.password");
  }

  /** The hashes of the keys that are good; where there is no key, none is asked for. */
  public Path keys() {
    return path.resolve("keys");
  }

  public Path streams() {
    return path.resolve("streams");
  }

  /** The search index: made again where it is missing. */
  public Path index() {
    return path.resolve("index");
  }

  public Path log(String process) {
    return path.resolve("logs").resolve(process + ".log");
  }

  /** What runs at the moment. */
  public Path run() {
    return path.resolve("run");
  }

  public Path lock() {
    return path.resolve("newsfold.lock");
  }
}
