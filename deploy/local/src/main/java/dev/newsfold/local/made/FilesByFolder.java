package dev.newsfold.local.made;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Drops files, each of which is there whole or not at all. */
public final class FilesByFolder implements Paced.Way {

  private static final int A_FOLDER = 1_000;

  private final Path inbox;
  private final String prefix;
  private int files;

  /** Begins the names of its files with a prefix, by which they differ from those of others. */
  public FilesByFolder(Path inbox, String prefix) {
    this.inbox = inbox;
    this.prefix = prefix;
  }

  /** One file, with an article a line. */
  @Override
  public void handIn(List<MadeArticle> articles) throws IOException {
    String name = "%s-%06d.ndjson".formatted(prefix, files++);
    Path part = inbox.resolve("." + name + ".part");
    Files.write(part, LinesByRest.lines(articles));
    Files.move(part, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** A file an article, all of which appear at the same moment. */
  public void dropAtOnce(int count, Wire wire) throws IOException {
    Path prepared = Files.createDirectory(inbox.resolve(".prepared"));
    for (int made = 0; made < count; made += A_FOLDER) {
      for (MadeArticle article : wire.next(Math.min(A_FOLDER, count - made))) {
        String name = article.number() + ".json";
        Files.writeString(prepared.resolve(name), article.json());
      }
    }
    Files.move(prepared, inbox.resolve(prefix), StandardCopyOption.ATOMIC_MOVE);
  }
}
