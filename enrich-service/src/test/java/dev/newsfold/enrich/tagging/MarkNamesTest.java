package dev.newsfold.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.enrich.tagging.MarkNames.Extent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkNamesTest {

  private static final List<List<String>> SENTENCES =
      List.of(
          words("Foreign Minister Grace Nakato met the Kenyan security forces ."),
          words("We thank the government of Kenya and the United Nations in northern Uganda ."));

  private final MarkNames markNames = MarkNames.load();

  @Test
  void marksBareNames() {
    assertThat(marked(Extent.NAME))
        .containsExactly(
            "PERSON Grace Nakato", "PLACE Kenya", "ORGANISATION United Nations", "PLACE Uganda");
  }

  @Test
  void marksWholePhrases() {
    assertThat(marked(Extent.PHRASE))
        .containsExactly(
            "PERSON Foreign Minister Grace Nakato",
            "ORGANISATION the Kenyan security forces",
            "ORGANISATION We",
            "ORGANISATION the government of Kenya",
            "ORGANISATION the United Nations",
            "PLACE northern Uganda");
  }

  private List<String> marked(Extent extent) {
    List<String> all = SENTENCES.stream().flatMap(List::stream).toList();
    return markNames.of(SENTENCES, extent).stream()
        .map(mark -> mark.kind() + " " + String.join(" ", all.subList(mark.first(), mark.end())))
        .toList();
  }

  private static List<String> words(String sentence) {
    return Arrays.asList(sentence.split(" "));
  }
}
