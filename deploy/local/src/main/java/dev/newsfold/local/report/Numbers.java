package dev.newsfold.local.report;

import java.util.Locale;

/** Numbers as a person reads them. */
public final class Numbers {

  private static final double THOUSAND = 1e3;
  private static final double KILOBYTE = 1 << 10;

  private Numbers() {}

  /** With three digits that say something, thousands parted. */
  public static String of(double value) {
    double size = Math.abs(value);
    if (size >= 100 || value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    if (size >= 10) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
    return String.format(Locale.ROOT, size >= 0.1 ? "%.2f" : "%.4f", value);
  }

  /** Percent. */
  static String share(double share) {
    double percent = 100 * share;
    String format = percent >= 10 || percent == Math.rint(percent) ? "%.0f %%" : "%.1f %%";
    return String.format(Locale.ROOT, percent < 0.1 && percent > 0 ? "%.2f %%" : format, percent);
  }

  static String seconds(double seconds) {
    return seconds < 1 ? of(Math.rint(seconds * THOUSAND)) + " ms" : of(seconds) + " s";
  }

  static String bytes(double bytes) {
    if (bytes >= KILOBYTE * KILOBYTE) {
      return of(bytes / KILOBYTE / KILOBYTE) + " MB";
    }
    return bytes >= KILOBYTE ? of(bytes / KILOBYTE) + " KB" : of(bytes) + " B";
  }

  static String micros(double micros) {
    return micros >= THOUSAND ? of(micros / THOUSAND) + " ms" : of(micros) + " µs";
  }
}
