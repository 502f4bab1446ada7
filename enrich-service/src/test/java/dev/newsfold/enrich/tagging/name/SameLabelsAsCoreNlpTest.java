package dev.newsfold.enrich.tagging.name;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.enrich.tagging.name.crf.ConditionalRandomField;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** CoreNLP's own reading of the model is the measure, word by word. */
class SameLabelsAsCoreNlpTest {

  private static final ConditionalRandomField FIELD = ConditionalRandomField.english();
  private static final CoreNlpModel CORE_NLP = new CoreNlpModel();

  private static final String TEXT =
      """
      Kenya's Foreign Minister Grace Nakato flew to Washington on Tuesday for talks with the World Bank.
      "We will not sign," Nakato told Reuters; U.S. officials, among them Treasury Secretary Anne
      O'Rourke-Dalton, declined to comment.
      The al-Nahda party, backed by the Miami-Dade Police and/or the St. Louis Post-Dispatch, lost 3-2.
      UN chief Ban Ki-moon met EU envoy J. P. van der Berg in The Hague, said WCCO-TV (Channel 4).
      MAYOR OF SPRINGFIELD RESIGNS AFTER LEAK AT ACME CORP.
      Springfield Mayor Lucy Marsh resigned. Marsh had run Springfield since 2009. Then Marsh left Springfield.
      IBM, Lockheed Martin Corp. and the University of California, Berkeley gave $1,200,000 to it.
      he said that nobody in london, paris or new york had been told by the government of france
      Alpha, beta-blocker and Omicron: Deltacron reached Iota Ltd. near Rhodes via McDonald's on 5th Ave.
      Will Smith will smith? May may go in May; Bill's bill for Reading was worth reading in Reading.
      São Paulo, Zürich, Łódź and Владивосток twinned with 東京 — see https://example.org/a-b/c?d=-e-
      - - / -- // <b> <> >< # ### ... A a I ' ’ “ ” $ % 1 22 333 4444 1990s 10:30 B2B iPhone eBay
      """;

  @Example
  void labelsSentencesAlike() {
    assertThat(sentences(TEXT)).hasSizeGreaterThan(12).allSatisfy(this::isLabelledAlike);
  }

  @Example
  void labelsRealArticlesAlike() throws IOException {
    // given
    List<List<String>> sentences = new ArrayList<>();
    try (DirectoryStream<Path> seeds = Files.newDirectoryStream(Path.of("../seeds"), "*.txt")) {
      for (Path seed : seeds) {
        sentences.addAll(sentences(Files.readString(seed)));
      }
    }
    // then
    assertThat(sentences).hasSizeGreaterThan(50).allSatisfy(this::isLabelledAlike);
  }

  @Property(tries = 300)
  void labelsAnyWordsAlike(@ForAll("words") List<String> words) {
    isLabelledAlike(words);
  }

  @Example
  void labelsLongSentencesAlike() {
    // given
    List<String> all = new ArrayList<>();
    sentences(TEXT).forEach(all::addAll);
    List<String> words =
        new ArrayList<>(Collections.nCopies(3, all))
            .stream().flatMap(List::stream).limit(400).toList();
    // then
    assertThat(words).hasSize(400);
    isLabelledAlike(words);
  }

  @Example
  void knowsNamesInWhatItSawBefore() {
    // given
    List<String> sentence = List.of("Marsh", "left", "Springfield", ".");
    List<String> first = label(sentence);
    // when
    for (int i = 0; i < 50_000; i++) {
      label(List.of("word" + i));
    }
    // then
    assertThat(label(sentence)).isEqualTo(first).containsExactly("PERSON", "O", "LOCATION", "O");
  }

  @Provide
  Arbitrary<List<String>> words() {
    List<String> known = sentences(TEXT).stream().flatMap(List::stream).distinct().toList();
    Arbitrary<String> word =
        Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.of(known)),
            Tuple.of(2, Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(9)),
            Tuple.of(
                2, Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(9)),
            Tuple.of(2, Arbitraries.strings().numeric().withChars("-/.,:$%").ofMaxLength(8)),
            Tuple.of(1, Arbitraries.strings().withChars("<>#.-/'’").ofMaxLength(5)),
            Tuple.of(1, Arbitraries.strings().ofMaxLength(6)),
            Tuple.of(
                1,
                Arbitraries.of(
                    "😀", "👩‍🚀", "ǅungla", "ǅ", "ß", "İstanbul", "Ωmega", "東京", "", " ")),
            Tuple.of(1, Arbitraries.of(known).map(one -> one.repeat(300))),
            Tuple.of(
                1,
                Arbitraries.of("alpha", "beta", "rho", "tau", "omicron", "Iota")
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3)
                    .map(parts -> String.join("x", parts))));
    return word.list().ofMinSize(1).ofMaxSize(60);
  }

  private void isLabelledAlike(List<String> words) {
    assertThat(label(words)).as("labels of %s", words).isEqualTo(CORE_NLP.label(words));
  }

  private static List<String> label(List<String> words) {
    return Arrays.stream(FIELD.label(words)).mapToObj(FIELD.labels()::get).toList();
  }

  private static List<List<String>> sentences(String text) {
    return List.copyOf(
        Tokens.of(text).stream()
            .collect(groupingBy(Token::sentence, TreeMap::new, mapping(Token::text, toList())))
            .values());
  }
}
