package dev.newsfold.ingest.inbox;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a look at a folder and the folders in it finds. Symbolic links are never followed, names of
 * files that are still being written are passed over.
 *
 * @param files in the order of their names
 * @param folders that were looked at, the first one included
 * @param troubles the files and folders that could not be looked at, and why
 */
record Listing(List<FoundFile> files, List<Path> folders, Map<Path, IOException> troubles) {

  static Listing of(Path folder, List<Path> without) {
    Listing listing = new Listing(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
    listing.add(folder, without);
    listing.files.sort(Comparator.comparing(file -> file.path().toString()));
    return listing;
  }

  private void add(Path folder, List<Path> without) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      folders.add(folder);
      for (Path entry : entries) {
        if (!isPassedOver(entry.getFileName().toString()) && !without.contains(entry)) {
          addEntry(entry, without);
        }
      }
    } catch (DirectoryIteratorException e) {
      troubles.put(folder, e.getCause());
    } catch (IOException e) {
      troubles.put(folder, e);
    }
  }

  private void addEntry(Path entry, List<Path> without) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isDirectory()) {
        add(entry, without);
      }
      if (attributes.isRegularFile()) {
        files.add(new FoundFile(entry, attributes.size(), attributes.lastModifiedTime()));
      }
    } catch (NoSuchFileException e) {
      // Gone since the folder was listed: whoever took it away does not want it read
      return;
    } catch (IOException e) {
      troubles.put(entry, e);
    }
  }

  private static boolean isPassedOver(String name) {
    return name.startsWith(".")
        || name.endsWith("~")
        || name.endsWith(".part")
        || name.endsWith(".tmp");
  }
}
