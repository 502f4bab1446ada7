package dev.newsfold.query.story;

import dev.newsfold.query.search.Page;
import dev.newsfold.query.web.WrittenJson;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of stories with their reports. */
record StoryPage(
    @Schema(implementation = StoryView[].class) List<WrittenJson> items,
    @Nullable String next,
    long total,
    boolean totalIsExact) {

  static StoryPage of(Page<String> page) {
    return new StoryPage(
        page.items().stream().map(WrittenJson::new).toList(),
        page.next(),
        page.total(),
        page.totalIsExact());
  }
}
