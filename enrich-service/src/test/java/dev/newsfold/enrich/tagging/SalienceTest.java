package dev.newsfold.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.Mention;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalienceTest {

  private static final String BODY = "x".repeat(2000);

  private final Salience salience = new Salience("Quill beats Harrowby", BODY);

  @Test
  void ratesTheHeadlineHighest() {
    assertThat(salience.of(List.of(at("Quill", 0))))
        .isGreaterThan(salience.of(List.of(at("Tarlo", 0))));
  }

  @Test
  void doesNotTakeAPartOfAWordForTheHeadlinesName() {
    assertThat(salience.of(List.of(at("Harrow", 0))))
        .isEqualTo(salience.of(List.of(at("Tarlo", 0))));
  }

  @Test
  void ratesWhatComesEarlierHigher() {
    assertThat(salience.of(List.of(at("Tarlo", 10))))
        .isGreaterThan(salience.of(List.of(at("Tarlo", 1500))));
  }

  @Test
  void ratesWhatComesMoreOftenHigher() {
    assertThat(salience.of(List.of(at("Tarlo", 0), at("Tarlo", 20))))
        .isGreaterThan(salience.of(List.of(at("Tarlo", 0))));
  }

  @Test
  void ratesWhatSpansTheTextHigher() {
    assertThat(salience.of(List.of(at("Tarlo", 0), at("Tarlo", 1900))))
        .isGreaterThan(salience.of(List.of(at("Tarlo", 0), at("Tarlo", 20))));
  }

  private static Mention at(String name, int start) {
    return new Mention(name, start, start + name.length());
  }
}
