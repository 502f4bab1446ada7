package dev.newsfold.benchmark.peers;

import dev.newsfold.benchmark.peers.process.Machine;
import dev.newsfold.benchmark.peers.process.MeasuredProgram;
import dev.newsfold.benchmark.peers.process.Part;
import dev.newsfold.benchmark.peers.table.Comparison;
import dev.newsfold.benchmark.peers.table.Row;
import dev.newsfold.benchmark.peers.table.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a task is measured: one after another, each in a process of its own.
 *
 * @param folder for what they read and write
 * @param warmUp with how many articles a JVM is warmed up
 */
record Contest(Machine machine, Path folder, int warmUp, Comparison comparison) {

  /** The name of Newsfold in the table, with the part of it that is measured. */
  static String own(String part) {
    return "newsfold, " + part;
  }

  /** A program that is started. */
  @FunctionalInterface
  interface Starting {
    MeasuredProgram program() throws IOException;
  }

  /**
   * What a program measured of itself by the names of the parts; empty where it failed, and then a
   * row of the table says why.
   */
  Map<String, Part> run(Task task, String of, String on, int articles, Starting starting)
      throws InterruptedException {
    try {
      return starting.program().run(folder);
    } catch (IOException e) {
      comparison.add(Row.failed(task, of, on, articles, String.valueOf(e.getMessage())));
      return Map.of();
    }
  }

  /**
   * A class of this program as a program of its own.
   *
   * @param libraries that come before those of this program
   */
  MeasuredProgram own(String name, Class<?> main, List<Path> libraries, List<String> line) {
    List<Path> classPath = new ArrayList<>(libraries);
    classPath.add(machine.benchmark());
    return MeasuredProgram.java(name, machine, List.of(), classPath, main.getName(), line);
  }

  Path file(String name) {
    return folder.resolve(name);
  }
}
