package dev.newsfold.query.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The Chromium of this machine, started once for all tests; where there is none they are skipped.
 */
final class InstalledBrowser {

  /** What the page is told of the ingest service, and what stands in for it. */
  private static final String INGEST = "localhost:8081";

  private static @Nullable ChromeDriver running;

  private InstalledBrowser() {}

  static synchronized ChromeDriver start(StandInIngest ingest) {
    if (running != null) {
      return running;
    }
    Optional<Path> browser = onPath("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = onPath("chromedriver");
    boolean isInstalled = browser.isPresent() && driver.isPresent();
    if (!isInstalled) {
      System.out.println("browser tests are skipped: no chromium and chromedriver on the path");
    }
    assumeTrue(isInstalled, "chromium and chromedriver are installed");
    Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .usingAnyFreePort()
            .withEnvironment(Map.of("SE_OFFLINE", "true", "PATH", System.getenv("PATH")))
            .build();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        // Clicks do not reach what lies outside of the real window, whatever screen is emulated.
        "--window-size=1400,1100",
        "--lang=en-GB",
        "--host-resolver-rules=MAP " + INGEST + " 127.0.0.1:" + ingest.port());
    ChromeDriver started = new ChromeDriver(service, options);
    Runtime.getRuntime().addShutdownHook(new Thread(started::quit, "browser-end"));
    started.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument", Map.of("source", Reader.WATCH));
    // A request that a test left behind would hold the cache's entry for twenty seconds.
    started.executeCdpCommand("Network.enable", Map.of());
    started.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    running = started;
    return started;
  }

  private static Optional<Path> onPath(String... names) {
    return Arrays.stream(names)
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
