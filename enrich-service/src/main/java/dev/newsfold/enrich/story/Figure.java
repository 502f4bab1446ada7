package dev.newsfold.enrich.story;

/** Figures as they are told and kept: what follows the third decimal says nothing. */
public final class Figure {

  private static final double THOUSAND = 1000;

  private Figure() {}

  public static double of(double value) {
    return Math.round(value * THOUSAND) / THOUSAND;
  }
}
