package dev.newsfold.local.up;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The built project, and how its parts are started. */
record Installation(Path root) {

  /**
   * Short-lived and small processes start sooner without the second compiler, and need less memory
   * with one thread for the garbage.
   */
  private static final List<String> SMALL =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

  static Installation current() {
    return new Installation(Path.of(System.getProperty("newsfold.root", ".")).toAbsolutePath());
  }

  Path seeds() {
    return root.resolve("seeds");
  }

  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /**
   * The command that starts a service.
   *
   * @param properties system properties, as {@code name=value}
   */
  List<String> service(String module, int heapMegabytes, String... properties)
      throws StartFailedException {
    Path jar = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new StartFailedException(module + " is not built: there is no " + jar);
    }
    List<String> command = start(heapMegabytes);
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    Stream.of(properties).map(property -> "-D" + property).forEach(command::add);
    command.add("-jar");
    command.add(jar.toString());
    return command;
  }

  /** The command that starts a class of the launcher's own. */
  static List<String> ownClass(Class<?> main, int heapMegabytes) {
    List<String> command = start(heapMegabytes);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    return command;
  }

  private static List<String> start(int heapMegabytes) {
    List<String> command =
        new ArrayList<>(List.of(java().toString(), "-Xmx" + heapMegabytes + "m"));
    command.addAll(SMALL);
    return command;
  }
}
