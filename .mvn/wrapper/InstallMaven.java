import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Downloads the pinned Maven, checks it and unpacks it, given the target and the properties. */
class InstallMaven {

  /** Apache's own archive keeps every release for good. */
  private static final String ARCHIVE = "https://archive.apache.org/dist/maven/maven-3";

  public static void main(String[] arguments) throws Exception {
    Path target = Path.of(arguments[0]).toAbsolutePath();
    Properties pinned = new Properties();
    try (InputStream in = Files.newInputStream(Path.of(arguments[1]))) {
      pinned.load(in);
    }
    URI address = address(pinned.getProperty("version"), System.getenv("MVNW_REPOURL"));
    try {
      install(address, pinned, target);
    } catch (IOException e) {
      System.err.println("mvnw: Maven cannot be installed from " + address + ": " + e);
      System.err.println("mvnw: MVNW_REPOURL can name another repository, or install Maven");
      System.exit(1);
    }
  }

  private static void install(URI address, Properties pinned, Path target) throws Exception {
    String name = "apache-maven-" + pinned.getProperty("version");
    Files.createDirectories(target.getParent());
    Path zip = Files.createTempFile(target.getParent(), "maven-", ".zip");
    Path unpacked = Files.createTempDirectory(target.getParent(), "maven-");
    try {
      System.err.println("mvnw: downloading " + name + " from " + address.getHost());
      download(address, zip, pinned.getProperty("sha512"));
      unpack(zip, unpacked);
      moveInto(unpacked.resolve(name), target);
    } finally {
      Files.delete(zip);
      deleteWithin(unpacked);
    }
  }

  private static URI address(String version, String repository) {
    String name = "apache-maven-" + version + "-bin.zip";
    if (repository == null || repository.isBlank()) {
      return URI.create(ARCHIVE + "/" + version + "/binaries/" + name);
    }
    String root = repository.replaceAll("/+$", "");
    return URI.create(root + "/org/apache/maven/apache-maven/" + version + "/" + name);
  }

  private static void download(URI address, Path zip, String sha512) throws Exception {
    HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    HttpResponse<InputStream> answer =
        client.send(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
    MessageDigest digest = MessageDigest.getInstance("SHA-512");
    try (InputStream body = new DigestInputStream(answer.body(), digest)) {
      if (answer.statusCode() != 200) {
        throw new IOException("status " + answer.statusCode());
      }
      Files.copy(body, zip, StandardCopyOption.REPLACE_EXISTING);
    }
    String found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(sha512)) {
      throw new IOException("its SHA-512 is " + found + ", and not the pinned " + sha512);
    }
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException(entry.getName() + " leads out of the archive");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
        if (file.getParent().endsWith("bin")) {
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
    }
  }

  private static void moveInto(Path unpacked, Path target) throws IOException {
    try {
      Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // Another build on this machine was quicker, and has put the same there.
    }
  }

  private static void deleteWithin(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
