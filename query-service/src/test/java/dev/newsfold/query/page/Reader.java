package dev.newsfold.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Somebody who reads the page: what is opened, clicked, typed and seen. */
final class Reader {

  /** Widths and heights that people have. */
  enum Screen {
    DESKTOP(1280, 900),
    PHONE(360, 780);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  /** What the operating system prefers. */
  enum Scheme {
    LIGHT,
    DARK
  }

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Nothing is on its way any more. */
  private static final String SETTLED =
      """
      return Boolean(document.querySelector('main h1, main .notice'))
        && [...document.querySelectorAll('.loading')].every((shape) => !shape.checkVisibility())
        && document.querySelector('.canvas:empty, .map:empty, [aria-busy=true]') === null
        && document.readyState === 'complete'""";

  private static final String STATE =
      """
      return [location.href, document.readyState, JSON.stringify(window.faults),
        document.getElementById('main')?.innerHTML.slice(0, 800)].join(' ');""";

  /** What moved by itself, written down from the first moment on. */
  static final String WATCH =
      """
      window.moved = [];
      new PerformanceObserver((list) => list.getEntries().filter((entry) => !entry.hadRecentInput)
        .forEach((entry) => window.moved.push(
          entry.value + ' ' + entry.sources.map((source) => [source.node?.outerHTML?.slice(0, 90), 'from',
            JSON.stringify(source.previousRect), 'to', JSON.stringify(source.currentRect)].join(' ')))))
        .observe({ type: 'layout-shift', buffered: true });
      window.faults = [];
      addEventListener('error', (event) => window.faults.push(event.message));
      addEventListener('unhandledrejection', (event) => window.faults.push(String(event.reason)));
      addEventListener('securitypolicyviolation', (event) => window.faults.push(event.blockedURI + ' by ' + event.violatedDirective));""";

  private static final String VIOLATIONS =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then((found) => done(found.violations.map((violation) =>
          violation.id + ': ' + violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + ' ' + node.failureSummary).join('; '))))
        .catch((fault) => done([String(fault)]));""";

  private final ChromeDriver browser;
  private final URI service;

  Reader(ChromeDriver browser, URI service) {
    this.browser = browser;
    this.service = service;
  }

  /** A reader with a wide screen in daylight. */
  static Reader of(ChromeDriver browser, URI service) {
    Reader reader = new Reader(browser, service);
    reader.at(Screen.DESKTOP).in(Scheme.LIGHT);
    return reader;
  }

  Reader at(Screen screen) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            screen.width,
            "height",
            screen.height,
            "deviceScaleFactor",
            1,
            "mobile",
            screen == Screen.PHONE));
    return this;
  }

  Reader in(Scheme scheme) {
    String word = scheme == Scheme.DARK ? "dark" : "light";
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", word),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    return this;
  }

  /** Opens an address of the page, such as {@code #/people}, anew. */
  Reader opens(String hash) {
    browser.get("about:blank");
    browser.get(service.resolve("/" + hash).toString());
    return waits();
  }

  Reader waits() {
    try {
      await().atMost(PATIENCE).pollInterval(Duration.ofMillis(25)).until(() -> truth(SETTLED));
      return this;
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("not settled: " + runs(STATE), e);
    }
  }

  Reader clicks(String selector) {
    find(selector).click();
    return this;
  }

  Reader types(String selector, String text) {
    find(selector).sendKeys(text);
    return this;
  }

  Reader chooses(String selector, Path file) {
    browser.findElement(By.cssSelector(selector)).sendKeys(file.toAbsolutePath().toString());
    return this;
  }

  /** The first element that is shown, as soon as there is one. */
  WebElement find(String selector) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(25))
        .ignoreException(StaleElementReferenceException.class)
        .until(
            () ->
                browser.findElements(By.cssSelector(selector)).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null),
            Objects::nonNull);
  }

  /** The texts of all elements, shown or not. */
  List<String> texts(String selector) {
    return strings(
        "return [...document.querySelectorAll(arguments[0])].map((found) => found.textContent.trim())",
        selector);
  }

  String text(String selector) {
    return find(selector).getText();
  }

  /** Waits until an element says it. */
  void reads(String selector, String part) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(25))
        .untilAsserted(() -> assertThat(texts(selector)).anyMatch(text -> text.contains(part)));
  }

  boolean truth(String script) {
    return Boolean.TRUE.equals(browser.executeScript(script));
  }

  long number(String script) {
    Number value = (Number) Objects.requireNonNull(browser.executeScript(script));
    return Math.round(value.doubleValue());
  }

  Object runs(String script, Object... arguments) {
    return Objects.requireNonNullElse(browser.executeScript(script, arguments), "");
  }

  /** What moved by itself since the page was opened. */
  List<String> moved() {
    return strings("return window.moved");
  }

  /** What went wrong in a script, or was refused by the content policy. */
  List<String> faults() {
    return strings("return window.faults");
  }

  /** What axe-core finds against WCAG 2.2 AA. */
  List<String> barriers() {
    if (!truth("return 'axe' in window")) {
      browser.executeScript(axe());
    }
    return ((List<?>) Objects.requireNonNull(browser.executeAsyncScript(VIOLATIONS)))
        .stream().map(String::valueOf).toList();
  }

  void keepsScreenshot(String name) {
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> strings(String script, Object... arguments) {
    return ((List<?>) Objects.requireNonNull(browser.executeScript(script, arguments)))
        .stream().map(String::valueOf).toList();
  }

  private static String axe() {
    try (InputStream in = Reader.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
