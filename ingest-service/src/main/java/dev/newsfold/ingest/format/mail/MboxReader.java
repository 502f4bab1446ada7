package dev.newsfold.ingest.format.mail;

import dev.newsfold.ingest.format.ContainerReader;
import dev.newsfold.ingest.format.Contents;
import dev.newsfold.ingest.format.CountedInput;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.Head;
import java.io.IOException;
import java.util.regex.Pattern;

/** Reads a mailbox (RFC 4155, also as mboxrd): one mail after the other. */
public final class MboxReader implements ContainerReader {

  private static final Pattern BEGINNING =
      Pattern.compile("From \\S+ [^\\n]*\\d{2}:\\d{2}[^\\n]*\\n>?[A-Za-z][\\w-]*:");

  @Override
  public boolean recognises(Head head) {
    return head.text().startsWith("From ") && BEGINNING.matcher(head.text()).lookingAt();
  }

  @Override
  public void read(Document container, Contents contents) throws IOException {
    try (CountedInput in = CountedInput.of(container)) {
      MboxMessages messages = new MboxMessages(in);
      for (int number = 1; messages.next(); number++) {
        String at = "message " + number;
        contents.entry(
            at, "message" + number + ".eml", "message/rfc822", contents.unpacked(messages, in));
      }
    }
  }
}
