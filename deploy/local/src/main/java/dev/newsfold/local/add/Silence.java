package dev.newsfold.local.add;

import me.tongfei.progressbar.ProgressBarConsumer;

/** A place for a progress bar where nobody sees it. */
final class Silence implements ProgressBarConsumer {

  private static final int WIDTH = 80;

  @Override
  public int getMaxRenderedLength() {
    return WIDTH;
  }

  @Override
  public void accept(String rendered) {
    // Nobody reads it.
  }

  @Override
  public void close() {
    // There is nothing to close.
  }
}
