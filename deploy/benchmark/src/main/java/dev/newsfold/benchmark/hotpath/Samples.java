package dev.newsfold.benchmark.hotpath;

import dev.newsfold.contracts.RawArticle;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The articles that everything is measured on, in the process that measures. */
@State(Scope.Benchmark)
public class Samples {

  /** Paths, joined as those of a class path are. */
  static final String FILES = "files";

  static final String MOST = "most";

  @Param("")
  private String files = "";

  @Param("200")
  private int most;

  private List<Sample> all = List.of();

  /** Reads the files. */
  @Setup
  public void read() throws IOException {
    all = Sample.of(paths(files), most);
  }

  static String joined(List<Path> files) {
    return files.stream()
        .map(file -> file.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> paths(String files) {
    return files.isEmpty()
        ? List.of()
        : Arrays.stream(files.split(File.pathSeparator, -1)).map(Path::of).toList();
  }

  List<Sample> all() {
    return all;
  }

  Round<RawArticle> texts() {
    return Round.of(all.stream().map(Sample::text).toList());
  }

  Round<RawArticle> pages() {
    return Round.of(all.stream().map(Sample::page).toList());
  }
}
