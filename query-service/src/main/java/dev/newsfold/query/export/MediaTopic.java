package dev.newsfold.query.export;

import org.jspecify.annotations.Nullable;

/** IPTC's Media Topics, of which subjects are taken. */
final class MediaTopic {

  static final String SCHEME = "http://cv.iptc.org/newscodes/mediatopic/";

  private static final String PREFIX = "medtop:";

  private MediaTopic() {}

  /** The address of a topic; null for a subject that is none. */
  static @Nullable String uri(String subjectId) {
    return subjectId.startsWith(PREFIX) ? SCHEME + subjectId.substring(PREFIX.length()) : null;
  }
}
