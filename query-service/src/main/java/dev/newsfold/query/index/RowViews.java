package dev.newsfold.query.index;

import java.util.List;
import java.util.Map;

/**
 * Says how lists show articles or stories: the index keeps it beside what they are found by, so
 * that a list asks nothing but the index.
 */
public interface RowViews {

  /** What the rows are of, as table {@code change} has it. */
  String kind();

  /** As JSON, by the numbers of the rows; none of a row that is gone. */
  Map<Long, String> of(List<Long> numbers);
}
