package dev.newsfold.local.up;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The classes of a program as an earlier run had loaded them (JEP 350): a JVM that maps them starts
 * in about half the time.
 */
record ClassArchive(Path folder, String program, Path file) {

  /** An archive is good for one JVM and for the jars as they were, so its name tells both. */
  static ClassArchive of(Path folder, String program, String classPath) throws IOException {
    CRC32 made = new CRC32();
    made.update(System.getProperty("java.vm.version").getBytes(UTF_8));
    for (String jar : classPath.split(File.pathSeparator, -1)) {
      Path path = Path.of(jar);
      String state = path + "," + Files.size(path) + "," + Files.getLastModifiedTime(path);
      made.update(state.getBytes(UTF_8));
    }
    String name = "%s-%08x.jsa".formatted(program, made.getValue());
    return new ClassArchive(folder, program, folder.resolve(name));
  }

  /**
   * The JVM's options that read the archive, or that write it at an orderly end; none where the
   * folder is another user's.
   */
  List<String> options() throws IOException {
    if (isWhole()) {
      return List.of("-XX:SharedArchiveFile=" + file);
    }
    if (!Installation.isOwn(folder)) {
      return List.of();
    }
    Files.createDirectories(folder);
    deleteOutdated();
    // The JVM lists each class that it leaves out.
    return List.of("-XX:ArchiveClassesAtExit=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
  }

  /** The JVM writes the head last: without one, the file was left by a process that was killed. */
  private boolean isWhole() throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (InputStream content = Files.newInputStream(file)) {
      for (byte part : content.readNBytes(Integer.BYTES)) {
        if (part != 0) {
          return true;
        }
      }
      return false;
    }
  }

  /** Whoever has one open keeps it: deleting takes away the name alone. */
  private void deleteOutdated() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path outdated : files.filter(this::isOfThisProgram).toList()) {
        Files.deleteIfExists(outdated);
      }
    }
  }

  private boolean isOfThisProgram(Path other) {
    return String.valueOf(other.getFileName()).matches(program + "-[0-9a-f]{8}\\.jsa");
  }
}
