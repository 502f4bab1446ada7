package dev.newsfold.query.rejected;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Input that could not be used.
 *
 * @param stage the service that rejected it: ingest, enrich or query
 * @param via the door that it came in by
 * @param place where in its file, such as {@code line 3}
 * @param input as found, in lists its first characters; null where it was not carried
 * @param inputLength in characters, of all of it
 * @param encoding how the input is written: text or base64
 */
record RejectedView(
    String id,
    String stage,
    String code,
    String reason,
    String via,
    @Nullable String file,
    @Nullable String place,
    @Nullable String input,
    int inputLength,
    String encoding,
    Instant rejectedAt) {}
