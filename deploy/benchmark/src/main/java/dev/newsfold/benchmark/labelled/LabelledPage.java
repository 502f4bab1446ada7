package dev.newsfold.benchmark.labelled;

import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.RawArticle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A web page of a labelled file. */
public record LabelledPage(String id, @Nullable String url, String html) {

  private static final Origin ORIGIN = new Origin(Origin.Via.REST, null, null, null);

  public static LabelledPage of(LabelledRow row) throws LabelledFileException {
    return new LabelledPage(row.label("id"), row.textIfAny("url"), row.label("html"));
  }

  /** The page as a container brings it that says nothing of it but its address. */
  public RawArticle raw(Instant receivedAt) {
    return new RawArticle(
        id, id, "text/html", html, 0, url, null, null, null, null, null, ORIGIN, receivedAt);
  }

  /** What a person would look it up by. */
  public String name() {
    return url == null ? id : id + " " + url;
  }
}
