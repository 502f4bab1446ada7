package dev.newsfold.query.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.query.database.Json;
import dev.newsfold.query.index.RowViews;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Articles as lists show them. */
@ApplicationScoped
class ArticleViews implements RowViews {

  private final Jdbi jdbi;
  private final Json json;
  private final ObjectMapper mapper;

  ArticleViews(Jdbi jdbi, Json json, ObjectMapper mapper) {
    this.jdbi = jdbi;
    this.json = json;
    this.mapper = mapper;
  }

  @Override
  public String kind() {
    return "article";
  }

  @Override
  public Map<Long, String> of(List<Long> numbers) {
    Map<Long, String> views = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.ordinal, a.id, a.revision, a.headline, a.lead, a.source, a.url,
                           a.language, a.published, a.event_date, a.copy_of, a.story_id
                    from article a
                    where a.ordinal = any(:numbers)""")
                .bindArray("numbers", Long.class, numbers)
                .map((row, context) -> views.put(row.getLong("ordinal"), written(summary(row))))
                .list());
    return views;
  }

  private ArticleSummary summary(ResultSet row) throws SQLException {
    return new ArticleSummary(
        row.getString("id"),
        row.getInt("revision"),
        row.getString("headline"),
        row.getString("lead"),
        row.getString("source"),
        row.getString("url"),
        row.getString("language"),
        json.read(row.getString("published"), ResolvedDate.class),
        json.read(row.getString("event_date"), ResolvedDate.class),
        row.getString("copy_of"),
        row.getString("story_id"),
        List.of());
  }

  private String written(ArticleSummary summary) {
    try {
      return mapper.writeValueAsString(summary);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
