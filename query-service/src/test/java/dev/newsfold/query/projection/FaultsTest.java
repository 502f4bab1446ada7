package dev.newsfold.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.DateTimeException;
import org.junit.jupiter.api.Test;

class FaultsTest {

  @Test
  void blamesARecordForWhatItsValuesBringAbout() {
    assertThat(Faults.ofRecords(new IllegalStateException(new SQLException("a NUL", "22021"))))
        .hasValueSatisfying(refused -> assertThat(refused.code()).isEqualTo("sqlstate-22021"));
    assertThat(Faults.ofRecords(new DateTimeException("year 999999999")))
        .hasValueSatisfying(refused -> assertThat(refused.code()).isEqualTo("not-storable"));
    assertThat(Faults.ofRecords(new NullPointerException("place"))).isPresent();
  }

  @Test
  void blamesNoRecordForWhatPasses() {
    assertThat(Faults.ofRecords(new IllegalStateException(new SQLException("gone", "08006"))))
        .isEmpty();
    assertThat(Faults.ofRecords(new UncheckedIOException(new ConnectException("refused"))))
        .isEmpty();
    assertThat(Faults.ofRecords(new IllegalStateException("the service stops"))).isEmpty();
  }
}
