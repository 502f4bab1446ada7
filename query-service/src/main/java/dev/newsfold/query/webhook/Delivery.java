package dev.newsfold.query.webhook;

/**
 * Something to be sent.
 *
 * @param sequence that of the change that it tells of
 * @param payload the body, as it is signed
 * @param attempts how many there were
 */
record Delivery(
    String webhookId, long sequence, String payload, int attempts, String url, String secret) {

  /** The same for each attempt: by it the receiver knows what it has already. */
  String messageId() {
    return "msg_" + webhookId + "_" + sequence;
  }
}
