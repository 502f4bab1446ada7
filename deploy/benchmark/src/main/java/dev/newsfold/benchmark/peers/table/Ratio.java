package dev.newsfold.benchmark.peers.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many times the rate of another one has.
 *
 * @param ratio of the rates on the wall
 * @param cpuRatio of what a second of a processor does, which others on the machine change less
 * @param asked how many times it should have; null where nothing is asked for
 * @param f1 of the one, {@code f1OfOther} of the other; null where nothing tells
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Ratio(
    String task,
    String of,
    String to,
    String on,
    double ratio,
    @Nullable Double cpuRatio,
    @Nullable Double asked,
    @Nullable Double f1,
    @Nullable Double f1OfOther) {

  /** Null where one of the two failed. */
  public static @Nullable Ratio of(Row one, Row other, @Nullable Double asked) {
    Double rate = one.perSecond();
    Double otherRate = other.perSecond();
    if (rate == null || otherRate == null) {
      return null;
    }
    return new Ratio(
        one.task(),
        one.of(),
        other.of(),
        one.on(),
        rate / otherRate,
        cpuRatio(one, other),
        asked,
        one.f1(),
        other.f1());
  }

  /** Both did the same articles. */
  private static @Nullable Double cpuRatio(Row one, Row other) {
    Double seconds = one.cpuSeconds();
    Double otherSeconds = other.cpuSeconds();
    return seconds == null || otherSeconds == null || seconds == 0 ? null : otherSeconds / seconds;
  }

  /** Whether it has what is asked for, and is no less right; null where nothing is asked for. */
  @JsonProperty("reached")
  public @Nullable Boolean reached() {
    if (asked == null) {
      return null;
    }
    return ratio >= asked && (f1 == null || f1OfOther == null || f1 >= f1OfOther);
  }

  /** The same in a sentence. */
  public String told() {
    String told =
        String.format(
            Locale.ROOT, "%s, %s: %s has %.2f times the rate of %s", task, on, of, ratio, to);
    if (cpuRatio != null) {
      told += String.format(Locale.ROOT, ", %.2f times by processor time", cpuRatio);
    }
    if (f1 != null && f1OfOther != null) {
      told += String.format(Locale.ROOT, ", F1 %.3f against %.3f", f1, f1OfOther);
    }
    Boolean reached = reached();
    if (reached != null) {
      told += String.format(Locale.ROOT, "; asked for is %.0f: %s", asked, reached ? "yes" : "NO");
    }
    return told;
  }
}
