package dev.newsfold.local.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CollectedHeapTest {

  @Test
  void addsUpTheGenerations() {
    // given
    String serial =
        """
        4711:
        Command executed successfully
         def new generation   total 9792K, used 230K [0x00000000f4000000, 0x00000000f4aa0000)
          eden space 8704K,   2% used [0x00000000f4000000, 0x00000000f4039a70)
         tenured generation   total 21888K, used 4096K [0x00000000f8000000, 0x00000000f9560000)
           the space 21888K,  18% used [0x00000000f8000000, 0x00000000f8400000)
         Metaspace       used 6062K, committed 6272K, reserved 1114112K
        """;
    String g1 = " garbage-first heap   total 40960K, used 7043K [0x00000000c0000000, 0x1)\n";

    // then
    assertThat(CollectedHeap.used(serial)).hasValue((230 + 4096) * 1024L);
    assertThat(CollectedHeap.used(g1)).hasValue(7043 * 1024L);
    assertThat(CollectedHeap.used("4711: no such process")).isEmpty();
  }

  @Test
  void looksIntoARunningProcess() throws Exception {
    assertThat(CollectedHeap.bytes(ProcessHandle.current().pid()).orElseThrow()).isPositive();
  }
}
