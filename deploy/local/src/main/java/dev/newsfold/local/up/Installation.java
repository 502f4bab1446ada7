package dev.newsfold.local.up;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The built project, and how its parts are started. */
record Installation(Path root) {

  static Installation current() {
    return new Installation(Path.of(System.getProperty("newsfold.root", ".")).toAbsolutePath());
  }

  Path seeds() {
    return root.resolve("seeds");
  }

  /** Where the programs of PostgreSQL are unpacked: once for all, where that may be done. */
  Path postgres(Path data) {
    Path shared = root.resolve("target/postgres");
    return isOwn(shared) ? shared : data.resolve("programs");
  }

  /** Whether this user may write into the folder, or make it. */
  static boolean isOwn(Path folder) {
    @Nullable Path existing = folder.toAbsolutePath();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing != null && Files.isWritable(existing);
  }

  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /**
   * A service as a program.
   *
   * @param properties system properties, as {@code name=value}
   */
  JavaProgram service(String name, int heapMegabytes, String... properties)
      throws IOException, StartFailedException {
    Path application = root.resolve(name + "-service/target/quarkus-app");
    if (!Files.exists(application.resolve("quarkus-run.jar"))) {
      throw new StartFailedException(name + " is not built: there is no " + application);
    }
    List<String> all = new ArrayList<>(List.of(properties));
    all.add("java.util.logging.manager=org.jboss.logmanager.LogManager");
    return new JavaProgram(
        name,
        classPath(application),
        "io.quarkus.runner.GeneratedMain",
        heapMegabytes,
        all,
        archives());
  }

  /**
   * The jars of a service in the order in which its own start-up jar reads them. That one brings a
   * class loader of its own, whose classes the JVM does not archive.
   */
  private static String classPath(Path application) throws IOException {
    List<Path> jars = new ArrayList<>();
    jars.add(application.resolve("quarkus/transformed-bytecode.jar"));
    jars.add(application.resolve("quarkus/generated-bytecode.jar"));
    for (String folder : List.of("app", "lib/boot", "lib/main")) {
      try (Stream<Path> found = Files.list(application.resolve(folder))) {
        jars.addAll(found.sorted().toList());
      }
    }
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** A class of the launcher's own as a program. */
  JavaProgram ownProgram(String name, Class<?> main, int heapMegabytes) {
    String classPath = System.getProperty("java.class.path");
    List<String> properties = List.of("newsfold.root=" + root);
    return new JavaProgram(name, classPath, main.getName(), heapMegabytes, properties, archives());
  }

  private Path archives() {
    return root.resolve("target/class-archives");
  }
}
