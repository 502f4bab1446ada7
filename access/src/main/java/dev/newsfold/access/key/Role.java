package dev.newsfold.access.key;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may do. */
public enum Role {
  /** Reads articles and stories. */
  READER,
  /** Hands articles, files and feeds in, and hears what became of them. */
  INGESTER,
  /** Corrects stories and has webhooks, beside what a reader does. */
  EDITOR,
  /** Everything: rejected input and figures of operation as well. */
  OPERATOR;

  /** As it stands in configuration, in keys files and in the tokens of an OIDC provider. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /** This one and those whose work it may do as well. */
  public Set<Role> included() {
    return switch (this) {
      case READER, INGESTER -> EnumSet.of(this);
      case EDITOR -> EnumSet.of(READER, EDITOR);
      case OPERATOR -> EnumSet.allOf(Role.class);
    };
  }

  /** The words of the roles and of all that they include; words of nobody's role stay out. */
  public static Set<String> included(Set<String> words) {
    return words.stream()
        .flatMap(word -> Role.of(word).stream())
        .flatMap(role -> role.included().stream())
        .map(Role::word)
        .collect(Collectors.toUnmodifiableSet());
  }
}
