package dev.newsfold.ingest.feed;

import dev.newsfold.ingest.format.Formats;
import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.Statements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fetches the pages of a poll's items; a host that does not answer is not asked again in it. */
final class ItemPages {

  private static final String ACCEPT = "text/html, application/xhtml+xml";

  private final Fetcher fetcher;
  private final Formats formats;
  private final Map<String, String> troubled = new HashMap<>();

  ItemPages(Fetcher fetcher, Formats formats) {
    this.fetcher = fetcher;
    this.formats = formats;
  }

  ItemPage fetch(Statements said) throws InterruptedException {
    WebAddress address;
    try {
      address = WebAddress.of(String.valueOf(said.url()));
    } catch (IllegalArgumentException e) {
      return new ItemPage.Never(String.valueOf(e.getMessage()));
    }
    String trouble = troubled.get(address.host());
    if (trouble != null) {
      return new ItemPage.NotYet(trouble);
    }
    Fetched fetched = fetcher.fetch(new Fetcher.Wanted(address, ACCEPT, null, null));
    if (fetched instanceof Fetched.Content content) {
      return page(address, content, said);
    }
    if (fetched instanceof Fetched.Failed failed && failed.isPassing()) {
      String reason = address + " " + failed.reason();
      troubled.put(address.host(), reason);
      return new ItemPage.NotYet(reason);
    }
    String reason = fetched instanceof Fetched.Failed failed ? failed.reason() : "is gone";
    return new ItemPage.Never(address + " " + reason);
  }

  private ItemPage page(WebAddress address, Fetched.Content content, Statements said) {
    List<Part> parts = new ArrayList<>();
    formats.read(content.document(), parts::add);
    FoundArticle page = parts.size() == 1 ? html(parts.get(0)) : null;
    if (page == null) {
      return new ItemPage.Never(address + " is no web page that can be read");
    }
    String title = said.title() == null ? page.statements().title() : said.title();
    Statements statements =
        new Statements(
            said.url(), title, said.byline(), said.published(), said.source(), said.language());
    return new ItemPage.Found(new FoundArticle(FoundArticle.HTML, page.text(), 0, statements));
  }

  private static @Nullable FoundArticle html(Part part) {
    boolean isPage =
        part instanceof Part.Found found && found.article().mediaType().equals(FoundArticle.HTML);
    return isPage ? ((Part.Found) part).article() : null;
  }
}
