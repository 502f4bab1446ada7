package dev.newsfold.access.key;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is kept of a key: a line of the keys file.
 *
 * @param hash the SHA-256 of the key, as 64 hexadecimal digits
 * @param name whose it is, on one line
 */
public record KeyEntry(String hash, Set<Role> roles, Instant made, String name) {

  private static final int HASH_LENGTH = 64;
  private static final int ID_LENGTH = 12;
  private static final String SEPARATOR = "\t";
  private static final int FIELDS = 4;
  private static final int LONGEST_NAME = 100;

  public KeyEntry {
    roles = Set.copyOf(roles);
    if (hash.length() != HASH_LENGTH || !hash.chars().allMatch(HexFormat::isHexDigit)) {
      throw new IllegalArgumentException("the hash is no SHA-256");
    }
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("a key has a role at least");
    }
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a name has one line of up to 100 characters");
    }
  }

  public static KeyEntry of(AccessKey key, Set<Role> roles, String name, Instant now) {
    String hash = HexFormat.of().formatHex(key.hash());
    return new KeyEntry(hash, roles, now.truncatedTo(ChronoUnit.SECONDS), name);
  }

  /** By which it is listed and revoked. */
  public String id() {
    return hash.substring(0, ID_LENGTH);
  }

  /** Takes as long whatever the key is. */
  public boolean isOf(byte[] keyHash) {
    return MessageDigest.isEqual(HexFormat.of().parseHex(hash), keyHash);
  }

  /** The words of its roles, in order. */
  public String roleWords() {
    return roles.stream().sorted().map(Role::word).collect(Collectors.joining(","));
  }

  String line() {
    return String.join(SEPARATOR, hash, roleWords(), made.toString(), name);
  }

  /**
   * @throws IllegalArgumentException which says what is wrong, and nothing of the line
   */
  static KeyEntry parse(String line) {
    String[] fields = line.split(SEPARATOR, -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("it has " + fields.length + " fields and not " + FIELDS);
    }
    Set<Role> roles = new TreeSet<>();
    for (String word : Arrays.asList(fields[1].split(",", -1))) {
      roles.add(Role.of(word).orElseThrow(() -> new IllegalArgumentException("a role is unknown")));
    }
    try {
      return new KeyEntry(fields[0], roles, Instant.parse(fields[2]), fields[3]);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("the time is none", e);
    }
  }
}
