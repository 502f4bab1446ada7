package dev.newsfold.local.export;

import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** How many items have come so far. */
final class Progress {

  private final ExportFormat format;
  private @Nullable ProgressBar bar;
  private long lines;
  private int last = '\n';

  Progress(ExportFormat format) {
    this.format = format;
  }

  Progress shownOn(ProgressBar shown) {
    bar = shown;
    return this;
  }

  void add(byte[] bytes, int length) {
    lines += format.itemsEndedIn(bytes, length, last);
    last = length > 0 ? bytes[length - 1] : last;
    if (bar != null) {
      bar.stepTo(items());
    }
  }

  long items() {
    return Math.max(0, lines - format.linesAround());
  }
}
