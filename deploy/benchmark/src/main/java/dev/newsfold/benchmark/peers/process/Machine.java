package dev.newsfold.benchmark.peers.process;

import java.nio.file.Path;
import java.util.List;

/**
 * What each of the measured programs may use.
 *
 * @param root of the project
 * @param heapMegabytes of a JVM
 */
public record Machine(Path root, int heapMegabytes, int processors) {

  public Machine {
    if (heapMegabytes < 1 || processors < 1) {
      throw new IllegalArgumentException(
          "%d MB and %d processors are too few".formatted(heapMegabytes, processors));
    }
  }

  /** The beginning of a command that starts a JVM. */
  public List<String> java() {
    return java(heapMegabytes);
  }

  /** The same with a share of the heap. */
  public List<String> java(int megabytes) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + megabytes + "m",
        "-XX:ActiveProcessorCount=" + processors);
  }

  /** The program that measures, which has its libraries beside it. */
  public Path benchmark() {
    return root.resolve("deploy/benchmark/target/benchmark.jar");
  }

  /** What was built for a peer. */
  public Path peer(String name) {
    return root.resolve("deploy/benchmark/peers").resolve(name).resolve("target");
  }
}
