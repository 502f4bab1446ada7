package dev.newsfold.local.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/** Drops a file into the inbox, with an article a line. */
final class FolderChannel implements Channel {

  private final Path inbox;
  private int files;

  FolderChannel(Path inbox) {
    this.inbox = inbox;
  }

  @Override
  public void handIn(List<MadeArticle> articles) throws IOException {
    String lines =
        articles.stream().map(MadeArticle::json).collect(Collectors.joining("\n", "", "\n"));
    String name = "dropped-%05d.ndjson".formatted(files++);
    Path part = Files.writeString(inbox.resolve("." + name + ".part"), lines);
    Files.move(part, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
