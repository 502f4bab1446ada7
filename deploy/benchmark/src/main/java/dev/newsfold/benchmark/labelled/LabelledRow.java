package dev.newsfold.benchmark.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * One object of a labelled file.
 *
 * @param line from 1
 */
public record LabelledRow(Path file, int line, JsonNode fields) {

  private static final DateTimeFormatter DAY_OR_MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm[:ss][.SSSSSS][.SSS][XXX]]");

  /** The text of a field that must be there; it may be empty. */
  public String text(String field) throws LabelledFileException {
    JsonNode value = fields.path(field);
    if (!value.isTextual()) {
      throw problem(field, value.isMissingNode() ? "is missing" : "is not a text: " + value);
    }
    return value.textValue();
  }

  /** The text of a field that must be there and say something. */
  public String label(String field) throws LabelledFileException {
    String text = text(field);
    if (text.isBlank()) {
      throw problem(field, "is empty");
    }
    return text;
  }

  /** The text of a field; null where it is missing, null, not a number (NaN) or blank. */
  public @Nullable String textIfAny(String field) throws LabelledFileException {
    JsonNode value = fields.path(field);
    boolean isNaN = value.isDouble() && Double.isNaN(value.doubleValue());
    if (value.isMissingNode() || value.isNull() || isNaN) {
      return null;
    }
    String text = text(field);
    return text.isBlank() ? null : text;
  }

  /** The day of a field, {@code 2021-06-22} or a moment of it; null where there is none. */
  public @Nullable LocalDate dayIfAny(String field) throws LabelledFileException {
    TemporalAccessor date = dateIfAny(field);
    return date == null ? null : LocalDate.from(date);
  }

  /** The moment of a field in UTC, the first one of a day; null where there is none. */
  public @Nullable Instant momentIfAny(String field) throws LabelledFileException {
    TemporalAccessor date = dateIfAny(field);
    if (date instanceof OffsetDateTime moment) {
      return moment.toInstant();
    }
    if (date instanceof LocalDateTime moment) {
      return moment.toInstant(ZoneOffset.UTC);
    }
    return date == null ? null : LocalDate.from(date).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private @Nullable TemporalAccessor dateIfAny(String field) throws LabelledFileException {
    String text = textIfAny(field);
    if (text == null) {
      return null;
    }
    try {
      return DAY_OR_MOMENT.parseBest(
          text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    } catch (DateTimeException e) {
      throw problem(field, "is not a date such as 2021-06-22 or 2021-06-22T09:30:00: " + text);
    }
  }

  /** A problem with a field of this row. */
  public LabelledFileException problem(String field, String problem) {
    return LabelledFileException.at(file, line, "field \"" + field + "\" " + problem);
  }
}
