package dev.newsfold.local.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import one.convert.Arguments;
import one.convert.JfrToFlame;

/** Pictures of what is in a recording: pages that ask no other host for anything. */
final class FlameGraphs {

  private FlameGraphs() {}

  /** Beside the recording: where the processor was, and who allocated how much. */
  static List<Path> of(Path recording, String service) throws IOException {
    Arguments processor = titled(service + ": processor");
    Arguments allocated = titled(service + ": bytes allocated");
    allocated.alloc = true;
    allocated.total = true;
    return List.of(
        draw(recording, recording.resolveSibling(service + ".cpu.html"), processor),
        draw(recording, recording.resolveSibling(service + ".alloc.html"), allocated));
  }

  /** The outermost calls are at the top, where a page begins. */
  private static Arguments titled(String title) {
    Arguments arguments = new Arguments();
    arguments.title = title;
    arguments.inverted = true;
    return arguments;
  }

  private static Path draw(Path recording, Path page, Arguments arguments) throws IOException {
    JfrToFlame.convert(recording.toString(), page.toString(), arguments);
    return page;
  }
}
