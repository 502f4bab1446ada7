package dev.newsfold.query.index;

import dev.newsfold.query.search.TagKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Counts by their tags the newest of the articles that a query matches, all where they are few. */
public final class FacetTally {

  /** Their shares say as much as those of all. */
  private static final int MOST_ARTICLES = 5_000;

  /** As many values as are worth offering. */
  private static final int VALUES = 20;

  /** How many articles carry a tag, by the number of its row. */
  public record Counted(long tagNumber, int articles) {}

  private FacetTally() {}

  static Map<TagKind, List<Counted>> count(IndexSearcher searcher, Query query, List<TagKind> kinds)
      throws IOException {
    Map<TagKind, Tally> tallies = new EnumMap<>(TagKind.class);
    kinds.forEach(kind -> tallies.put(kind, new Tally()));
    List<@Nullable Tags> tags =
        new ArrayList<>(Collections.nCopies(searcher.getIndexReader().leaves().size(), null));
    NewestFirst walk = NewestFirst.of(searcher, query, ScoreMode.COMPLETE_NO_SCORES);
    NewestFirst.Segment at = walk.next();
    for (int counted = 0; counted < MOST_ARTICLES && at != null; counted++) {
      Tags its = tags.get(at.leaf().ord);
      if (its == null) {
        its = Tags.open(at.leaf(), kinds);
        tags.set(at.leaf().ord, its);
      }
      its.addTo(tallies, at.document());
      at = walk.next();
    }
    Map<TagKind, List<Counted>> counts = new EnumMap<>(TagKind.class);
    tallies.forEach((kind, tally) -> counts.put(kind, highest(tally)));
    return counts;
  }

  private static List<Counted> highest(Tally tally) {
    return LongStream.of(tally.highest(VALUES))
        .mapToObj(number -> new Counted(number, tally.get(number)))
        .toList();
  }

  /** The tags of the articles of a segment. */
  private record Tags(Map<TagKind, SortedNumericDocValues> numbers) {

    private static Tags open(LeafReaderContext leaf, List<TagKind> kinds) throws IOException {
      Map<TagKind, SortedNumericDocValues> numbers = new EnumMap<>(TagKind.class);
      for (TagKind kind : kinds) {
        numbers.put(kind, DocValues.getSortedNumeric(leaf.reader(), Fields.facet(kind)));
      }
      return new Tags(numbers);
    }

    private void addTo(Map<TagKind, Tally> tallies, int document) throws IOException {
      for (Map.Entry<TagKind, SortedNumericDocValues> kind : numbers.entrySet()) {
        SortedNumericDocValues its = kind.getValue();
        Tally tally = tallies.get(kind.getKey());
        if (tally != null && its.advanceExact(document)) {
          for (int i = 0; i < its.docValueCount(); i++) {
            tally.add(its.nextValue(), 1);
          }
        }
      }
    }
  }
}
