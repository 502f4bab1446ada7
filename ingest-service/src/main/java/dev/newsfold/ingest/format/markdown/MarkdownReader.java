package dev.newsfold.ingest.format.markdown;

import dev.newsfold.ingest.format.Decoder;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.FormatReader;
import dev.newsfold.ingest.format.Head;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.Statements;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads Markdown (CommonMark), with front matter above it where there is some. */
public final class MarkdownReader implements FormatReader {

  /** A heading above, and further on a construct that plain text does not have. */
  private static final Pattern HEADING = Pattern.compile("#{1,2} \\S");

  private static final Pattern CONSTRUCT =
      Pattern.compile("\\n#{2,6} \\S|\\]\\(https?://|\\*\\*\\w|\\n```");

  /** The tree of a text takes a hundred times its memory. */
  private static final int LONGEST = 512 * 1024;

  private final Limits limits;

  public MarkdownReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public boolean recognises(Head head) {
    String text = head.text();
    boolean isNamedSo = head.isNamed("text/markdown", "md", "markdown");
    if (text.startsWith("<") || text.startsWith("{")) {
      return false;
    }
    boolean isWrittenSo = HEADING.matcher(text).lookingAt() && CONSTRUCT.matcher(text).find();
    return (isNamedSo || isWrittenSo || FrontMatter.isAtStartOf(text)) && head.isText();
  }

  @Override
  public void read(Document document, Consumer<Part> parts) throws IOException {
    String text =
        Decoder.decode(document.read(Math.min(LONGEST, limits.articleBytes())), null)
            .replace("\r\n", "\n")
            .replace('\r', '\n');
    FrontMatter front = FrontMatter.of(text);
    MarkdownText markdown = MarkdownText.of(text.substring(front.end()), limits);
    Statements said = front.statements();
    String heading = markdown.heading();
    Statements statements =
        new Statements(
            said.url(),
            said.title() == null ? heading : said.title(),
            said.byline(),
            said.published(),
            said.source(),
            said.language());
    parts.accept(new Part.Found(null, markdown.paragraphs().article(statements)));
  }
}
