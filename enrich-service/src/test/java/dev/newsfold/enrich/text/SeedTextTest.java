package dev.newsfold.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.RemovedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedTextTest {

  private static final Path SEEDS = Path.of("..", "seeds");

  private final ReadText readText = new ReadText();

  @Test
  void findsTheHeadlineUnderTheHeader() throws IOException {
    CleanText text = read("000_60e07e20a023d9c1.txt", 1);

    assertThat(text.headlineRule()).isEqualTo("first-line");
    assertThat(text.body().lines()).hasSize(2);
    assertThat(lines(text.removed())).containsExactly(1);
  }

  @Test
  void cutsTheAppealAndTheDisclaimerAfterTheText() throws IOException {
    CleanText text = read("001_0f8476f0ae8316a0.txt", 0);

    assertThat(text.headlineRule()).isEqualTo("lead");
    assertThat(text.body().lines()).hasSize(9);
    assertThat(lines(text.removed())).containsExactly(19, 22);
  }

  @Test
  void cutsTeasersAndTheAppealBetweenParagraphs() throws IOException {
    CleanText text = read("002_7749179d099e916c.txt", 0);

    assertThat(text.body().lines()).hasSize(15);
    assertThat(lines(text.removed()))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(4, 29).filter(n -> n == 4 || n >= 17).boxed().toList());
  }

  @Test
  void cutsCaptionCreditsMetadataAndLinks() throws IOException {
    CleanText text = read("003_3b1bcd5dcbfa9b00.txt", 0);

    assertThat(text.headlineRule()).isEqualTo("first-line");
    assertThat(text.body().lines()).hasSize(12);
    assertThat(text.captions()).hasSize(1);
    assertThat(lines(text.removed()))
        .containsExactly(
            3, 29, 31, 32, 33, 34, 35, 36, 37, 39, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 52);
  }

  @Test
  void keepsTheParagraphsAfterTheCaption() throws IOException {
    CleanText text = read("004_a6379b5d3e9db746.txt", 1);

    assertThat(text.headlineRule()).isEqualTo("lead");
    assertThat(text.body().lines()).hasSize(8);
    assertThat(lines(text.removed())).containsExactly(1, 15, 25, 27, 29);
  }

  private CleanText read(String file, int headerLines) throws IOException {
    String raw = Files.readString(SEEDS.resolve(file));
    return readText.of(RawArticles.plain(raw, headerLines, null));
  }

  private static List<Integer> lines(List<RemovedText> removed) {
    return removed.stream().map(RemovedText::line).toList();
  }
}
