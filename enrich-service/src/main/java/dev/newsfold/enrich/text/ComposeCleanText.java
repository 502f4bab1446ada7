package dev.newsfold.enrich.text;

import dev.newsfold.contracts.RawArticle;
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
    String url = address();
    String ownLine = draft.hasHeadline() ? draft.line(draft.headline()).text() : null;
    return new CleanText(
        headline(title, ownLine, body),
        headlineRule(title, ownLine, body),
        body,
        draft.removed(),
        dateline == null ? null : dateline.dateline(),
        byline(byline),
        source(url, dateline),
        url,
        raw.language(),
        statedDates(headerDates, url, dateline),
        draft.cutBy("caption"));
  }

  private static @Nullable String headline(
      @Nullable String title, @Nullable String ownLine, String body) {
    if (ownLine != null) {
      return ownLine;
    }
    if (title != null) {
      return title;
    }
    return body.isEmpty() ? null : LeadHeadline.of(body);
  }

  private static String headlineRule(
      @Nullable String title, @Nullable String ownLine, String body) {
    if (title != null) {
      return "title";
    }
    if (ownLine != null) {
      return "first-line";
    }
    return body.isEmpty() ? "none" : CleanText.FROM_LEAD;
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

  private @Nullable String byline(@Nullable String inText) {
    String stated = raw.byline() == null || raw.byline().isBlank() ? inText : raw.byline();
    return stated == null ? null : BY.matcher(stated.strip()).replaceFirst("");
  }

  private @Nullable String address() {
    if (raw.url() != null && !raw.url().isBlank()) {
      return raw.url();
    }
    for (String header : draft.cutBy("header")) {
      Matcher matcher = ADDRESS.matcher(header.substring(0, Math.min(header.length(), 4_000)));
      if (matcher.find()) {
        return matcher.group();
      }
    }
    return null;
  }

  private @Nullable String source(@Nullable String url, FindDateline.@Nullable Found dateline) {
    if (raw.source() != null && !raw.source().isBlank()) {
      return raw.source();
    }
    String host = Outlet.ofAddress(url);
    if (host != null) {
      return host;
    }
    for (String link : draft.cutBy("related-links")) {
      String site = Outlet.ofLinkLine(link);
      if (site != null) {
        return site;
      }
    }
    return dateline == null ? null : dateline.dateline().agency();
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
