package dev.newsfold.backing.postgres;

import java.util.Locale;

/** The operating system and processor that the binaries are for. */
record Platform(String operatingSystem, String processor) {

  static Platform current() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  static Platform of(String osName, String osArch) {
    String name = osName.toLowerCase(Locale.ROOT);
    String system = name.startsWith("mac") ? "darwin" : name;
    return switch (osArch.toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> new Platform(system, "x86_64");
      case "aarch64", "arm64" -> new Platform(system, "arm_64");
      default -> new Platform(system, osArch);
    };
  }

  /** The archive's name on the class path, as the artifacts of the binaries have it. */
  String archive() {
    return "postgres-" + operatingSystem + "-" + processor + ".txz";
  }
}
