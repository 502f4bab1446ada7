package dev.newsfold.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

  @Test
  void quotesOnlyWhatNeedsIt() {
    assertThat(Cells.row(List.of("plain", "a,b", "say \"no\"", "two\nlines")))
        .isEqualTo("plain,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\r\n");
  }

  @Test
  void leavesTheCellEmptyWhereNothingIsKnown() {
    assertThat(Cells.row(Arrays.asList(null, "", null))).isEqualTo(",,\r\n");
  }

  @Test
  void endsOnlyRowsInCarriageReturnAndLineFeed() {
    assertThat(Cells.row(List.of("two\r\nlines"))).isEqualTo("\"two\nlines\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx"})
  void putsAnApostropheBeforeWhatASpreadsheetCouldCalculate(String text) {
    assertThat(Cells.row(List.of(text))).isEqualTo("'" + text + "\r\n");
  }

  @Test
  void leavesNumbersAndSignsWithinATextAlone() {
    assertThat(Cells.row(List.of(-7, "a-b=c"))).isEqualTo("-7,a-b=c\r\n");
  }
}
