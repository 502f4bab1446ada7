package dev.newsfold.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnVariablesTest {

  @Test
  void handsOverWhatIsMeantForAProcessAndNothingThatIsMeantForAnother() {
    // given
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "PATH", "/bin",
                "NEWSFOLD_FOR_ENRICH_JAVA_TOOL_OPTIONS", "-Xint",
                "NEWSFOLD_FOR_QUERY_LD_PRELOAD", "lib.so"));

    // when
    OwnVariables.handOver("enrich", environment);

    // then
    assertThat(environment)
        .containsOnly(Map.entry("PATH", "/bin"), Map.entry("JAVA_TOOL_OPTIONS", "-Xint"));
  }
}
