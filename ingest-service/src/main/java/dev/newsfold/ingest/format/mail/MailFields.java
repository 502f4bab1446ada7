package dev.newsfold.ingest.format.mail;

import dev.newsfold.ingest.format.Statements;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/** The header fields of a mail, or of a part of one; of several of a name the first. */
final class MailFields {

  private static final Pattern FILE_NAME =
      Pattern.compile("(?i);\\s*(?:file)?name\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");
  private static final Pattern EXTENDED_FILE_NAME =
      Pattern.compile("(?i);\\s*filename\\*\\s*=\\s*[\\w-]*'[\\w-]*'([^;\\s]+)");
  private static final Pattern MAILBOX = Pattern.compile("\\s*(.*?)\\s*<([^>]*)>.*");
  private static final Pattern ADDRESS = Pattern.compile("<?(https?://[^>\\s]+)>?.*");

  private final Map<String, String> fields = new HashMap<>();

  void add(Field field) {
    String body = field.getBody();
    if (body != null) {
      fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), MimeUtil.unfold(body).strip());
    }
  }

  /** In words, decoded; null where there are none. */
  @Nullable String words(String name) {
    String value = fields.getOrDefault(name, "");
    String decoded = decoded(value).replace("\0", "").strip();
    return decoded.isEmpty() ? null : decoded;
  }

  private static String decoded(String value) {
    try {
      return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
    } catch (RuntimeException e) {
      // An encoding that is not known: as it stands
      return value;
    }
  }

  boolean isAttachment() {
    return fields
        .getOrDefault("content-disposition", "")
        .toLowerCase(Locale.ROOT)
        .startsWith("attachment");
  }

  /** The name that the sender gave to a part; null where it has none. */
  @Nullable String fileName() {
    String disposition = ";" + fields.getOrDefault("content-disposition", "");
    Matcher extended = EXTENDED_FILE_NAME.matcher(disposition);
    if (extended.find()) {
      return percentDecoded(extended.group(1));
    }
    Matcher matcher =
        FILE_NAME.matcher(disposition + ";" + fields.getOrDefault("content-type", ""));
    if (!matcher.find()) {
      return null;
    }
    return decoded(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
  }

  private static String percentDecoded(String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  /** What the mail says of itself: who writes newsletters is their outlet. */
  Statements statements() {
    return new Statements(
        address(words("archived-at")),
        words("subject"),
        null,
        words("date"),
        sender(words("from")),
        words("content-language"));
  }

  /** RFC 5064. */
  private static @Nullable String address(@Nullable String archivedAt) {
    Matcher matcher = ADDRESS.matcher(archivedAt == null ? "" : archivedAt);
    return matcher.matches() ? matcher.group(1) : null;
  }

  private static @Nullable String sender(@Nullable String from) {
    Matcher matcher = MAILBOX.matcher(from == null ? "" : from);
    if (!matcher.matches()) {
      return from;
    }
    String name = matcher.group(1).replaceAll("^\"|\"$", "").strip();
    String address = matcher.group(2).strip();
    if (!name.isEmpty()) {
      return name;
    }
    return address.isEmpty() ? null : address;
  }
}
