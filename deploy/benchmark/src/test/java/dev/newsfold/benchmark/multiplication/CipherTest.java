package dev.newsfold.benchmark.multiplication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CipherTest {

  @Test
  void keepsANameAndItsIdTogether() {
    // given
    Cipher cipher = new Cipher(7);

    // when
    String name = cipher.of("Ana O'Neil");
    String id = cipher.ofId("person:ana-o'neil");

    // then
    assertThat(id).isEqualTo("person:" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
    assertThat(name).isNotEqualTo("Ana O'Neil").hasSameSizeAs("Ana O'Neil").contains(" ", "'");
  }

  @Test
  void isAnotherOneForAnotherKey() {
    assertThat(new Cipher(1).of("a name of some length"))
        .isNotEqualTo(new Cipher(2).of("a name of some length"))
        .isEqualTo(new Cipher(1).of("a name of some length"));
  }
}
