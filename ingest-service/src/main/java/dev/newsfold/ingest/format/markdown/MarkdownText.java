package dev.newsfold.ingest.format.markdown;

import dev.newsfold.ingest.format.LimitedHtml;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.Paragraphs;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Markdown text, a block a paragraph; images are left out, links are their words.
 */
final class MarkdownText extends AbstractVisitor {

  private static final int DEEPEST = 50;

  private final Paragraphs paragraphs;
  private @Nullable String heading;

  private MarkdownText(Limits limits) {
    this.paragraphs = new Paragraphs(limits);
  }

  static MarkdownText of(String markdown, Limits limits) {
    MarkdownText text = new MarkdownText(limits);
    Parser.builder()
        .maxOpenBlockParsers(DEEPEST)
        .maxInlineNesting(DEEPEST)
        .build()
        .parse(markdown)
        .accept(text);
    return text;
  }

  Paragraphs paragraphs() {
    return paragraphs;
  }

  /** The heading that the text begins with; null where it begins otherwise. */
  @Nullable String heading() {
    return heading;
  }

  private void block(Node node) {
    visitChildren(node);
    paragraphs.end();
  }

  @Override
  public void visit(Heading node) {
    boolean isFirst = paragraphs.first().isEmpty();
    block(node);
    if (isFirst && !paragraphs.first().isEmpty()) {
      heading = paragraphs.first();
    }
  }

  @Override
  public void visit(Paragraph node) {
    block(node);
  }

  @Override
  public void visit(ListItem node) {
    block(node);
  }

  @Override
  public void visit(BlockQuote node) {
    block(node);
  }

  @Override
  public void visit(CustomBlock node) {
    block(node);
  }

  @Override
  public void visit(FencedCodeBlock node) {
    lines(node.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock node) {
    lines(node.getLiteral());
  }

  @Override
  public void visit(HtmlBlock node) {
    lines(LimitedHtml.parse(node.getLiteral()).wholeText());
  }

  private void lines(String text) {
    text.lines()
        .forEach(
            line -> {
              paragraphs.add(line);
              paragraphs.end();
            });
  }

  @Override
  public void visit(HtmlInline node) {
    // Markup between words, which says nothing itself
  }

  @Override
  public void visit(Image node) {
    // What it shows is not said in words
  }

  @Override
  public void visit(Text node) {
    paragraphs.add(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    paragraphs.add(node.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak node) {
    paragraphs.add(" ");
  }

  @Override
  public void visit(HardLineBreak node) {
    paragraphs.end();
  }
}
