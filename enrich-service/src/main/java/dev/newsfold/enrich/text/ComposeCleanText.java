package dev.newsfold.enrich.text;

import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Statement;
import dev.newsfold.contracts.Statement.Field;
import dev.newsfold.contracts.Statement.From;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts together what was read of a plain text and what its container said. */
final class ComposeCleanText {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{4,1500}");
  private static final Pattern BY =
      Pattern.compile("^(?:by|von|por|par|di)\\s?:?\\s+", Pattern.CASE_INSENSITIVE);
  private static final int HEAD_PARAGRAPHS = 3;

  private final RawArticle raw;
  private final Draft draft;
  private final Statements statements = new Statements();

  ComposeCleanText(RawArticle raw, Draft draft) {
    this.raw = raw;
    this.draft = draft;
  }

  CleanText ofPlainText(
      @Nullable String title, @Nullable String byline, List<StatedDate> headerDates) {
    if (draft.body().isEmpty()) {
      draft.restore();
    }
    String body = draft.body();
    FindDateline.Found dateline = dateline();
    sayHeadline(title, body);
    say(Field.BYLINE, From.CONTAINER, "byline", withoutBy(raw.byline()));
    say(Field.BYLINE, From.TEXT, "byline", withoutBy(byline));
    sayAddress();
    String url = statements.value(Field.URL);
    saySource(url, dateline);
    Statement headline = statements.taken(Field.HEADLINE);
    return new CleanText(
        statements.value(Field.HEADLINE),
        headline == null ? "none" : headline.evidence(),
        body,
        draft.removed(),
        dateline == null ? null : dateline.dateline(),
        statements.value(Field.BYLINE),
        statements.value(Field.SOURCE),
        url,
        raw.language(),
        statedDates(headerDates, url, dateline),
        draft.cutBy("caption"),
        statements.all());
  }

  private void say(Field field, From from, String evidence, @Nullable String value) {
    statements.add(field, from, evidence, value);
  }

  /**
   * A container's title often carries the name of the site, which the line in the text does not.
   */
  private void sayHeadline(@Nullable String title, String body) {
    String ownLine = draft.hasHeadline() ? draft.line(draft.headline()).text() : null;
    if (title != null) {
      say(Field.HEADLINE, From.CONTAINER, "title", ownLine == null ? title : ownLine);
    }
    say(Field.HEADLINE, From.TEXT, "first-line", ownLine);
    String lead = body.isEmpty() ? null : LeadHeadline.of(body);
    say(Field.HEADLINE, From.TEXT, CleanText.FROM_LEAD, lead);
  }

  private FindDateline.@Nullable Found dateline() {
    int index = draft.nextOpen(0);
    for (int seen = 0; seen < HEAD_PARAGRAPHS && index < draft.size(); seen++) {
      FindDateline.Found found = FindDateline.in(draft.line(index).text());
      if (found != null) {
        return found;
      }
      index = draft.nextOpen(index + 1);
    }
    return null;
  }

  private static @Nullable String withoutBy(@Nullable String byline) {
    return byline == null ? null : BY.matcher(byline.strip()).replaceFirst("");
  }

  private void sayAddress() {
    say(Field.URL, From.CONTAINER, "url", raw.url());
    for (String header : draft.cutBy("header")) {
      Matcher matcher = ADDRESS.matcher(header.substring(0, Math.min(header.length(), 4_000)));
      if (matcher.find()) {
        say(Field.URL, From.CONTAINER, "header", matcher.group());
      }
    }
  }

  private void saySource(@Nullable String url, FindDateline.@Nullable Found dateline) {
    say(Field.SOURCE, From.CONTAINER, "source", raw.source());
    say(Field.SOURCE, From.TEXT, "address", Outlet.ofAddress(url));
    for (String link : draft.cutBy("related-links")) {
      say(Field.SOURCE, From.TEXT, "related-links", Outlet.ofLinkLine(link));
    }
    String agency = dateline == null ? null : dateline.dateline().agency();
    say(Field.SOURCE, From.TEXT, "dateline", agency);
  }

  private List<StatedDate> statedDates(
      List<StatedDate> headerDates, @Nullable String url, FindDateline.@Nullable Found dateline) {
    List<StatedDate> dates = new ArrayList<>(headerDates);
    draft.cutBy("date-line").forEach(line -> dates.add(new StatedDate("published-line", line)));
    String inAddress = url == null ? null : AddressDate.in(url);
    if (inAddress != null) {
      dates.add(new StatedDate("address", inAddress));
    }
    if (dateline != null && dateline.date() != null) {
      dates.add(new StatedDate("dateline", dateline.date()));
    }
    return dates;
  }
}
