package dev.newsfold.query.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of a few words, each a constant of an enum, as in {@code eventType} for EVENT_TYPE. */
public final class Choice {

  private Choice() {}

  /** The constant that a parameter names; the preset one where it is not given. */
  public static <E extends Enum<E>> E parse(String parameter, @Nullable String value, E preset) {
    return value == null ? preset : parse(parameter, value, preset.getDeclaringClass());
  }

  public static <E extends Enum<E>> E parse(String parameter, String value, Class<E> choices) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> word(choice).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidParameter(
                    parameter, parameter + " is " + value + ", not one of " + words(choices)));
  }

  /** A constant as it is written in parameters and answers. */
  public static String word(Enum<?> choice) {
    String[] parts = choice.name().toLowerCase(Locale.ROOT).split("_");
    return parts[0]
        + Arrays.stream(parts)
            .skip(1)
            .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
            .collect(Collectors.joining());
  }

  private static String words(Class<? extends Enum<?>> choices) {
    return Arrays.stream(choices.getEnumConstants())
        .map(Choice::word)
        .collect(Collectors.joining(", "));
  }
}
