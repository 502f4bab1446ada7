package dev.newsfold.enrich.tagging.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Andrei Volkov, Andrey Volkov",
    "Dmitri Sokolov, Dmitriy Sokoloff",
    "Alexander Antonov, Aleksandr Antonov",
    "Yevgeny Morozov, Evgenii Morozov",
    "Yury Lebedev, Iurii Lebedev",
    "Oleg Timofeyev, Oleg Timofeev",
    "Mohammed Haddad, Muhammad Hadad",
    "Abdel Rahman Nasser, Abdul Rahman Naser",
    "Karim el-Masri, Karim al-Masri",
    "Mahmoud Saleh, Mahmud Saleh",
    "Park Ji-hoon, Park Ji Hoon",
    "José Peña, Jose Pena",
    "Søren Ødegård, Soren Odegard",
    "Lukasz Wójcik, Łukasz Wojcik",
    "Philip Carter, Phillip Carter",
  })
  void foldsRomanisationsOfOneName(String one, String other) {
    assertThat(NameFolding.words(one)).isEqualTo(NameFolding.words(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Maria Ivanova, Marina Ivanova",
    "John Smith, Jon Smythe",
    "Michel Blanc, Mitchell Blanc",
    "Li Wei, Lu Wei",
    "Anna Kovac, Hana Kovac",
    "Hassan Omar, Hussein Omar",
    "Petrov Ivan, Petrova Ivan",
  })
  void keepsDifferentNamesApart(String one, String other) {
    assertThat(NameFolding.words(one)).isNotEqualTo(NameFolding.words(other));
  }

  @Test
  void hasNoWordsForATextWithoutLetters() {
    assertThat(NameFolding.words("--- '.'")).isEmpty();
  }
}
