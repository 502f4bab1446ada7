package dev.newsfold.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the scripts of the page never do. */
class PageSourcesTest {

  private static final Path PAGE = Path.of("src", "main", "resources", "META-INF", "resources");

  @Test
  void makeNoMarkupOfTexts() throws IOException {
    for (Path script : scripts()) {
      assertThat(script)
          .content()
          .doesNotContainPattern(
              "innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|srcdoc"
                  + "|document\\.write|\\beval\\(|new Function|setHTML");
    }
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.walk(PAGE)) {
      List<Path> scripts =
          files
              .filter(file -> file.toString().endsWith(".js"))
              .filter(file -> !file.startsWith(PAGE.resolve("libraries")))
              .toList();
      assertThat(scripts).hasSizeGreaterThan(20);
      return scripts;
    }
  }
}
