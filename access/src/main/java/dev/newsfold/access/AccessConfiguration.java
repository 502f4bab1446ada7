package dev.newsfold.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who may ask, and how often. */
@ConfigMapping(prefix = "newsfold.access")
public interface AccessConfiguration {

  /**
   * The keys, as {@code newsfold key add} writes them; read again when the file changes. Without it
   * the service answers everyone on loopback, and refuses to listen anywhere else.
   */
  Optional<Path> keysFile();

  /**
   * Where a page may come from, beside this service itself, to change something with the session of
   * its reader, such as {@code https://desk.example}.
   */
  Optional<List<String>> origins();

  /** How many requests a key may send at once. */
  @WithDefault("500")
  int keyBurst();

  /** How many requests a key may send for long. */
  @WithDefault("100")
  double keyPerSecond();

  /** How many requests an address without a key may send at once; loopback has no limit. */
  @WithDefault("200")
  int addressBurst();

  /** How many requests an address without a key may send for long. */
  @WithDefault("20")
  double addressPerSecond();

  /** How many wrong keys an address may send at once. */
  @WithDefault("20")
  int wrongKeysBurst();

  /** How many wrong keys an address may send for long. */
  @WithDefault("0.2")
  double wrongKeysPerSecond();
}
