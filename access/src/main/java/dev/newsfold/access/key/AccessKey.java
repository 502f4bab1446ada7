package dev.newsfold.access.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A secret of 256 random bits, which whoever has it shows with each request. */
public final class AccessKey {

  /** By it a key is known in a text where none may stand. */
  private static final Pattern TEXT = Pattern.compile("newsfold_[A-Za-z0-9_-]{43}");

  private static final String PREFIX = "newsfold_";
  private static final int BYTES = 32;

  private final String text;

  private AccessKey(String text) {
    this.text = text;
  }

  public static AccessKey random() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return new AccessKey(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** Empty where it is no key by its form. */
  public static Optional<AccessKey> parse(String text) {
    return TEXT.matcher(text).matches() ? Optional.of(new AccessKey(text)) : Optional.empty();
  }

  public static boolean standsIn(String text) {
    return TEXT.matcher(text).find();
  }

  /** What is kept of it. Random bits cannot be guessed, so nothing is won by a slow hash. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The secret itself, for the one who gets it. */
  public String reveal() {
    return text;
  }

  /** Says nothing of the secret: it could stand in a log. */
  @Override
  public String toString() {
    return "a key";
  }
}
