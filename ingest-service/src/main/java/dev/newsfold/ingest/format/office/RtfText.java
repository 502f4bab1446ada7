package dev.newsfold.ingest.format.office;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.Paragraphs;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.Statements;
import dev.newsfold.ingest.format.UnusableException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The running text of an RTF document, and what it says of itself. */
final class RtfText extends RtfListenerAdaptor {

  private static final int DEEPEST = 1000;

  /** What the words in a group are. */
  private enum Kind {
    TEXT,
    TITLE,
    AUTHOR,
    CREATED,
    LEFT_OUT
  }

  private final Paragraphs paragraphs;
  private final StringBuilder title = new StringBuilder();
  private final StringBuilder author = new StringBuilder();
  private final Deque<Kind> groups = new ArrayDeque<>();
  private Kind kind = Kind.TEXT;
  private int year;
  private int month;
  private int day;

  RtfText(Limits limits) {
    this.paragraphs = new Paragraphs(limits);
  }

  @Override
  public void processGroupStart() {
    if (groups.size() == DEEPEST) {
      throw new UnusableException(
          RejectionCode.TOO_DEEP, "has groups nested more than " + DEEPEST + " deep");
    }
    groups.push(kind);
  }

  @Override
  public void processGroupEnd() {
    if (!groups.isEmpty()) {
      kind = groups.pop();
    }
  }

  @Override
  public void processString(String words) {
    switch (kind) {
      case TEXT -> paragraphs.add(words);
      case TITLE -> title.append(words);
      case AUTHOR -> author.append(words);
      case CREATED, LEFT_OUT -> {}
    }
  }

  @Override
  public void processCommand(
      Command command, int parameter, boolean hasParameter, boolean isOptional) {
    switch (command) {
      case title -> kind = Kind.TITLE;
      case author -> kind = Kind.AUTHOR;
      case creatim -> kind = Kind.CREATED;
      case yr -> year = kind == Kind.CREATED ? parameter : year;
      case mo -> month = kind == Kind.CREATED ? parameter : month;
      case dy -> day = kind == Kind.CREATED ? parameter : day;
      case rtf, fldrslt, info, field -> {}
      case par, line, sect, page, cell, row -> endParagraph();
      case tab -> processString(" ");
      default -> leaveOut(command, isOptional);
    }
  }

  private void endParagraph() {
    if (kind == Kind.TEXT) {
      paragraphs.end();
    }
  }

  private void leaveOut(Command command, boolean isOptional) {
    if (isOptional || command.getCommandType() == CommandType.Destination) {
      kind = Kind.LEFT_OUT;
    }
  }

  FoundArticle article() {
    return paragraphs.article(
        new Statements(null, words(title), words(author), created(), null, null));
  }

  private @Nullable String created() {
    return year == 0 ? null : "%04d-%02d-%02d".formatted(year, month, day);
  }

  private static @Nullable String words(StringBuilder found) {
    String words = found.toString().replace("\0", "").strip();
    return words.isEmpty() ? null : words;
  }
}
