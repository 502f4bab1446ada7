package dev.newsfold.ingest.format.mail;

import dev.newsfold.ingest.format.ContainerReader;
import dev.newsfold.ingest.format.Contents;
import dev.newsfold.ingest.format.CountedInput;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.Head;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.UnusableException;
import java.io.IOException;
import org.apache.james.mime4j.MimeException;

/** Reads a mail (RFC 5322, MIME): its text is an article, and what is attached is read too. */
public final class MailReader implements ContainerReader {

  @Override
  public boolean recognises(Head head) {
    boolean isNamedSo = head.isNamed("message/rfc822", "eml");
    boolean beginsSo = !head.text().isEmpty() && Character.isLetter(head.text().charAt(0));
    return beginsSo && (isNamedSo || MailHead.isAtStartOf(head.text())) && head.isText();
  }

  @Override
  public void read(Document container, Contents contents) throws IOException {
    try (CountedInput in = CountedInput.of(container)) {
      new Mail(contents, in).read();
    } catch (MimeException e) {
      throw new UnusableException(
          RejectionCode.UNREADABLE, "is no mail that can be read: " + e.getMessage());
    }
  }
}
