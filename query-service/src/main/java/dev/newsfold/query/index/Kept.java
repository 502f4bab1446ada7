package dev.newsfold.query.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads what the index keeps of documents to show it. */
final class Kept {

  private static final List<String> TEXTS = List.of(Fields.ENGLISH, Fields.OTHER);

  private Kept() {}

  /** Those of a kind with these ids that match, as lists show them, by id. */
  static Map<String, String> among(
      IndexSearcher searcher, String kind, List<String> ids, Query matching) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(FiltersQuery.ids(kind, ids), Occur.FILTER)
            .add(matching, Occur.FILTER)
            .build();
    TopDocs found = searcher.search(query, Math.max(1, ids.size()));
    Map<String, String> views = new HashMap<>();
    for (ScoreDoc document : found.scoreDocs) {
      views.put(text(searcher, document.doc, Fields.ID), text(searcher, document.doc, Fields.VIEW));
    }
    return views;
  }

  static List<String> views(IndexSearcher searcher, List<Found.Place> places) throws IOException {
    List<String> views = new ArrayList<>(places.size());
    for (Found.Place place : places) {
      views.add(text(searcher, place.document(), Fields.VIEW));
    }
    return views;
  }

  /** With the passages of their texts, where words are asked for. */
  static List<Listed> listed(
      IndexSearcher searcher, List<Found.Place> places, @Nullable Passages passages)
      throws IOException {
    if (passages == null) {
      return views(searcher, places).stream().map(view -> new Listed(view, List.of())).toList();
    }
    List<Listed> listed = new ArrayList<>(places.size());
    for (Found.Place place : places) {
      listed.add(listed(searcher, place.document(), passages));
    }
    return listed;
  }

  private static Listed listed(IndexSearcher searcher, int document, Passages passages)
      throws IOException {
    String view = text(searcher, document, Fields.VIEW);
    for (String field : TEXTS) {
      String text = text(searcher, document, Fields.text(field));
      if (!text.isEmpty()) {
        return new Listed(view, passages.of(field, text));
      }
    }
    return new Listed(view, List.of());
  }

  /** Empty where the document has no such text. */
  private static String text(IndexSearcher searcher, int document, String field)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues texts = DocValues.getBinary(leaf.reader(), field);
    if (!texts.advanceExact(document - leaf.docBase)) {
      return "";
    }
    BytesRef bytes = texts.binaryValue();
    return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8);
  }
}
