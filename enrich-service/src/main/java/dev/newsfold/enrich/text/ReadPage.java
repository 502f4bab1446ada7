package dev.newsfold.enrich.text;

import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Statement;
import dev.newsfold.contracts.Statement.Field;
import dev.newsfold.contracts.Statement.From;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells text from chrome in a page, by its markup and by where its running text stands. */
final class ReadPage {

  /** Less is not an article's text: a second opinion is asked. */
  private static final int SHORT_BODY = 1_200;

  private static final int SURE_TO_BE_MORE = 3;

  private final RawArticle raw;
  private final PageMetadata metadata;
  private final Element root;
  private final Document document;
  private final List<Block> blocks;
  private final Draft draft;
  private final List<@Nullable String> rules;

  private ReadPage(RawArticle raw) {
    this.raw = raw;
    this.document = ParsePage.of(raw.text());
    this.metadata = new PageMetadata(document, raw);
    this.root = document.body();
    this.blocks = PageBlocks.of(root);
    this.rules = MainContent.rules(root, blocks);
    List<Line> lines = new ArrayList<>();
    blocks.forEach(block -> lines.add(new Line(block.number(), block.text())));
    this.draft = new Draft(lines);
  }

  static CleanText of(RawArticle raw) {
    return new ReadPage(raw).read();
  }

  private CleanText read() {
    String stated = metadata.statements().value(Field.HEADLINE);
    if (stated != null) {
      markHeadline(stated);
    }
    cutChrome();
    if (draft.body().length() < SHORT_BODY) {
      askAgain();
    }
    if (draft.body().isEmpty()) {
      draft.restore();
    }
    return compose();
  }

  private void markHeadline(String headline) {
    String wanted = new Line(0, headline).key();
    int outside = -1;
    for (int i = draft.size() - 1; i >= 0; i--) {
      boolean same = draft.line(i).words() < 40 && draft.line(i).key().equals(wanted);
      if (same && rules.get(i) == null) {
        draft.takeAsHeadline(i);
      } else if (same && "outside-main-text".equals(rules.get(i))) {
        outside = i;
      }
    }
    if (!draft.hasHeadline() && outside >= 0) {
      draft.takeAsHeadline(outside);
    }
  }

  private void cutChrome() {
    for (int i = 0; i < draft.size(); i++) {
      String rule = rules.get(i);
      String byItself = rule == null ? LineRules.cutting(draft.line(i)) : rule;
      if (byItself != null) {
        draft.cut(i, byItself);
      }
    }
  }

  private void askAgain() {
    Set<String> texts = ReadabilityFallback.texts(document, raw.text().length());
    int length = 0;
    for (String text : texts) {
      length += text.length();
    }
    if (length < SURE_TO_BE_MORE * draft.body().length() || length == 0) {
      return;
    }
    draft.restore();
    for (int i = 0; i < draft.size(); i++) {
      if (!texts.contains(draft.line(i).text())) {
        draft.cut(i, "outside-main-text");
      }
    }
  }

  private CleanText compose() {
    String body = draft.body();
    FindDateline.Found dateline = FindDateline.in(body);
    Statements statements = metadata.statements();
    sayWhatTheTextSays(statements, body);
    List<StatedDate> dates = new ArrayList<>(metadata.dates(blocks));
    draft.cutBy("date-line").forEach(line -> dates.add(new StatedDate("published-line", line)));
    String language = metadata.language();
    return new CleanText(
        statements.value(Field.HEADLINE),
        headlineRule(statements.taken(Field.HEADLINE)),
        body,
        draft.removed(),
        dateline == null ? null : dateline.dateline(),
        statements.value(Field.BYLINE),
        statements.value(Field.SOURCE),
        statements.value(Field.URL),
        language == null ? raw.language() : language,
        dates,
        draft.cutBy("caption"),
        statements.all());
  }

  private void sayWhatTheTextSays(Statements statements, String body) {
    String lead = body.isEmpty() ? null : LeadHeadline.of(body);
    statements.add(Field.HEADLINE, From.TEXT, CleanText.FROM_LEAD, lead);
    draft.cutBy("reporter-credits").stream()
        .filter(HeadOfText::isByline)
        .forEach(line -> statements.add(Field.BYLINE, From.TEXT, "byline", line));
    String site = Outlet.ofAddress(statements.value(Field.URL));
    statements.add(Field.SOURCE, From.TEXT, "address", site);
  }

  private static String headlineRule(@Nullable Statement headline) {
    if (headline == null) {
      return "none";
    }
    return switch (headline.from()) {
      case JSON_LD -> "json-ld";
      case OPENGRAPH -> "opengraph";
      case META -> "meta";
      case CONTAINER, MARKUP, TEXT -> headline.evidence();
    };
  }
}
