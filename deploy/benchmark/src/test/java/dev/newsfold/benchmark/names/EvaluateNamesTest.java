package dev.newsfold.benchmark.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsfold.benchmark.evaluation.Evaluated;
import dev.newsfold.benchmark.names.EvaluateNames.NamesScore;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.benchmark.score.Score;
import dev.newsfold.enrich.tagging.MarkNames.Extent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateNamesTest {

  private static final String FILE =
      """
      -DOCSTART- O

      Ada I-PER
      Brune I-PER
      visited O
      Velm I-LOC

      She O
      left O
      Norda B-ORG
      """;

  @TempDir Path folder;

  @Test
  void countsNamesWhoseTokensAndKindAreExact() throws Exception {
    // given: one of three right, one too short, one missed, one in its place of another kind
    Path file = Files.writeString(folder.resolve("names.conll"), FILE);
    EvaluateNames evaluate =
        new EvaluateNames(
            (document, extent) ->
                List.of(
                    List.of(
                        new LabelledName(Kind.PERSON, 1, 2, "Brune"),
                        new LabelledName(Kind.PLACE, 3, 4, "Velm")),
                    List.of(new LabelledName(Kind.PLACE, 2, 3, "Norda"))));
    Score third = Score.ofCounts(1, 3, 3);
    // when
    Evaluated evaluated = evaluate.of(file, steps -> Progress.of("", "", steps, false));
    // then
    assertThat(evaluated.score())
        .isEqualTo(new NamesScore(file.toString(), third.precision(), third.recall(), third.f1()));
    assertThat(evaluated.worst(1))
        .containsExactly("false    1 times: person Brune", "missed   1 times: organisation Norda");
  }

  @Test
  void looksForPhrasesWhereTheLabelsSpellTheKindsOut() throws Exception {
    // given
    Path bare = Files.writeString(folder.resolve("bare.conll"), "Ada B-PER\n");
    Path phrases = Files.writeString(folder.resolve("phrases.conll"), "Ada B-Person\n");
    List<Extent> asked = new ArrayList<>();
    EvaluateNames evaluate =
        new EvaluateNames(
            (document, extent) -> {
              asked.add(extent);
              return List.of(List.of());
            });
    // when
    evaluate.of(bare, steps -> Progress.of("", "", steps, false));
    evaluate.of(phrases, steps -> Progress.of("", "", steps, false));
    // then
    assertThat(asked).containsExactly(Extent.NAME, Extent.PHRASE);
  }

  @Test
  void namesTheLineOfALabelThatIsNone() throws Exception {
    // given
    Path file = Files.writeString(folder.resolve("names.conll"), "Ada I-PER\nBrune PER\n");
    // when // then
    assertThatThrownBy(() -> ReadConll.of(file))
        .hasMessage(file + ", line 2: label is not O, B-TYPE or I-TYPE: PER");
  }

  @Test
  void namesTheLineWithoutALabel() throws Exception {
    // given
    Path file = Files.writeString(folder.resolve("names.conll"), "Ada\n");
    // when // then
    assertThatThrownBy(() -> ReadConll.of(file))
        .hasMessage(file + ", line 1: is not a token and its label: Ada");
  }
}
