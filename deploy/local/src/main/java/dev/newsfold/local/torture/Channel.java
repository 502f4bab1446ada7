package dev.newsfold.local.torture;

import dev.newsfold.local.made.MadeArticle;
import java.io.IOException;
import java.util.List;

/** A way for articles to come in. */
interface Channel extends AutoCloseable {

  /** Returns once the articles are handed in: whatever is killed then, they may not be lost. */
  void handIn(List<MadeArticle> articles) throws IOException, InterruptedException;

  @Override
  default void close() {}
}
