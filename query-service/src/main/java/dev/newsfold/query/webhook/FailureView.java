package dev.newsfold.query.webhook;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * A delivery that was given up.
 *
 * @param delivery its number, which is that of the change
 * @param messageId the {@code webhook-id} that it was and will be sent with
 * @param fault what came of the last attempt
 */
record FailureView(
    long delivery,
    String messageId,
    int attempts,
    String fault,
    Instant triedAt,
    @JsonRawValue String payload) {}
