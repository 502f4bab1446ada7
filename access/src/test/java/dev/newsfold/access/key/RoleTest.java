package dev.newsfold.access.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void includesWhatItDoesForOthers() {
    assertThat(Role.included(Set.of("reader"))).containsExactly("reader");
    assertThat(Role.included(Set.of("ingester"))).containsExactly("ingester");
    assertThat(Role.included(Set.of("editor"))).containsExactlyInAnyOrder("reader", "editor");
    assertThat(Role.included(Set.of("operator")))
        .containsExactlyInAnyOrder("reader", "ingester", "editor", "operator");
  }

  @Test
  void isNoneForAWordOfSomebodyElse() {
    assertThat(Role.included(Set.of("admin", "Reader"))).isEmpty();
  }
}
