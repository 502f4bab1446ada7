package dev.newsfold.enrich.tagging.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {

  @Test
  void eachLineEndsASentence() {
    assertThat(Tokens.of("Shots fired\n\nTwo people fled. Nobody"))
        .extracting(Token::text, Token::sentence)
        .containsExactly(
            tuple("Shots", 0),
            tuple("fired", 0),
            tuple("Two", 2),
            tuple("people", 2),
            tuple("fled", 2),
            tuple(".", 2),
            tuple("Nobody", 3));
  }

  @Test
  void closingQuotesBelongToTheSentenceThatTheyClose() {
    assertThat(Tokens.of("\"Go.\" He went."))
        .extracting(Token::text, Token::sentence)
        .containsExactly(
            tuple("\"", 0),
            tuple("Go", 0),
            tuple(".", 0),
            tuple("\"", 0),
            tuple("He", 1),
            tuple("went", 1),
            tuple(".", 1));
  }

  @Test
  void noTokenGoesOnInTheNextLine() {
    assertThat(texts("<a\nb> at 9 a.m.\nThe firm"))
        .containsExactly("<", "a", "b", ">", "at", "9", "a.m.", "The", "firm");
  }

  @Test
  void whatALineEndsWithIsWhole() {
    assertThat(texts("we're\nwww.example.com/donations-for-randy\npic.example.com/t9PQ7dcqsJ"))
        .containsExactly(
            "we", "'re", "www.example.com/donations-for-randy", "pic.example.com/t9PQ7dcqsJ");
  }

  @Test
  void tokensStandWhereTheirTextDoes() {
    String text = "  Café owners,\n\tthe “first”\r\nof them 😀 fled.\n";

    assertThat(texts(text))
        .containsExactly(
            "Café", "owners", ",", "the", "“", "first", "”", "of", "them", "😀", "fled", ".");
  }

  @Test
  void aSentenceHasABound() {
    List<Token> tokens = Tokens.of("word ".repeat(401));

    assertThat(tokens).hasSize(401);
    assertThat(tokens.get(199).sentence()).isZero();
    assertThat(tokens.get(200).sentence()).isOne();
    assertThat(tokens.get(400).sentence()).isEqualTo(2);
  }

  private static List<String> texts(String text) {
    return Tokens.of(text).stream().map(Token::text).toList();
  }
}
