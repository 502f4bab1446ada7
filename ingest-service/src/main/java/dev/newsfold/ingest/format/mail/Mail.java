package dev.newsfold.ingest.format.mail;

import dev.newsfold.ingest.format.Contents;
import dev.newsfold.ingest.format.CountedInput;
import dev.newsfold.ingest.format.DeclaredCharset;
import dev.newsfold.ingest.format.Decoder;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.UnusableException;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/** One mail on its way through the parser. */
final class Mail {

  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 1000;

  /** Lines of newsletters are longer than the 998 characters that the standard allows. */
  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(64 * 1024)
          .setMaxHeaderLen(64 * 1024)
          .setMaxHeaderCount(1000)
          .setMaxContentLen(-1)
          .build();

  /** What no article is in. */
  private static final Pattern PASSED_OVER =
      Pattern.compile(
          "(?:image|audio|video|font)/.*|text/(?:calendar|(?:x-)?vcard)"
              + "|application/(?:(?:x-)?pkcs7-.*|pgp-.*|ics|ms-tnef)|message/delivery-status");

  private final Contents contents;
  private final CountedInput in;
  private final MailFields fields = new MailFields();
  private MailFields partFields = fields;
  private @Nullable String html;
  private @Nullable String plain;
  private @Nullable UnusableException unusable;
  private int parts;
  private int depth;

  Mail(Contents contents, CountedInput in) {
    this.contents = contents;
    this.in = in;
  }

  void read() throws IOException, MimeException {
    MimeTokenStream mime = new MimeTokenStream(CONFIG);
    mime.setRecursionMode(RecursionMode.M_NO_RECURSE);
    mime.parse(in);
    for (EntityState state = mime.getState();
        state != EntityState.T_END_OF_STREAM;
        state = mime.next()) {
      step(state, mime);
    }
    acceptText();
  }

  private void step(EntityState state, MimeTokenStream mime) throws IOException {
    switch (state) {
      case T_START_MULTIPART -> enter();
      case T_END_MULTIPART -> depth--;
      case T_START_BODYPART -> partFields = new MailFields();
      case T_FIELD -> partFields.add(mime.getField());
      case T_BODY -> body(mime);
      default -> {}
    }
  }

  private void enter() {
    depth++;
    if (depth > DEEPEST) {
      throw new UnusableException(
          RejectionCode.TOO_DEEP, "has parts nested more than " + DEEPEST + " deep");
    }
  }

  private void body(MimeTokenStream mime) throws IOException {
    parts++;
    if (parts > MOST_PARTS) {
      throw new UnusableException(
          RejectionCode.TOO_MANY_PARTS, "has more than " + MOST_PARTS + " parts");
    }
    BodyDescriptor body = mime.getBodyDescriptor();
    String type = String.valueOf(body.getMimeType()).toLowerCase(Locale.ROOT);
    String name = partFields.fileName();
    boolean isText = type.equals("text/plain") || type.equals("text/html");
    if (isText && !partFields.isAttachment() && name == null) {
      text(mime, type.equals("text/html"));
      return;
    }
    if (PASSED_OVER.matcher(type).matches()) {
      return;
    }
    contents.entry(
        "part " + parts,
        name == null
            ? "part" + parts
            : name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))),
        type,
        contents.unpacked(mime.getDecodedInputStream(), in));
  }

  /** HTML is what people see; of plain texts the first one is taken, further ones are footers. */
  private void text(MimeTokenStream mime, boolean isHtml) throws IOException {
    if (html != null || (plain != null && !isHtml)) {
      return;
    }
    try {
      int limit = contents.limits().articleBytes();
      byte[] bytes = mime.getDecodedInputStream().readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw Document.tooLarge(bytes.length, limit);
      }
      String charset = mime.getBodyDescriptor().getCharset();
      String text = Decoder.decode(bytes, charset == null ? null : DeclaredCharset.named(charset));
      if (isHtml && !text.isBlank()) {
        html = text;
      } else if (!text.isBlank()) {
        plain = text.replace("\r\n", "\n").replace('\r', '\n');
      }
    } catch (UnusableException e) {
      unusable = e;
    }
  }

  private void acceptText() {
    if (html != null) {
      accept(new FoundArticle(FoundArticle.HTML, html, 0, fields.statements()));
    } else if (plain != null) {
      accept(new FoundArticle(FoundArticle.PLAIN, plain, 0, fields.statements()));
    } else if (unusable != null) {
      throw unusable;
    } else if (contents.isEmpty()) {
      throw new UnusableException(RejectionCode.MISSING_TEXT, "holds no text");
    }
  }

  private void accept(FoundArticle article) {
    contents.accept(new Part.Found(null, article));
  }
}
