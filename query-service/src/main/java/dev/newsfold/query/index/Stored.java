package dev.newsfold.query.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/** Reads what the index keeps of documents to show it. */
final class Stored {

  private static final Set<String> ID_AND_VIEW = Set.of(Fields.ID, Fields.VIEW);
  private static final Set<String> VIEW = Set.of(Fields.VIEW);
  private static final Set<String> VIEW_AND_TEXT =
      Set.of(Fields.VIEW, Fields.ENGLISH, Fields.OTHER);

  private Stored() {}

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
      Document stored = searcher.storedFields().document(document.doc, ID_AND_VIEW);
      views.put(stored.get(Fields.ID), stored.get(Fields.VIEW));
    }
    return views;
  }

  static List<String> views(IndexSearcher searcher, List<Found.Place> places) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<String> views = new ArrayList<>(places.size());
    for (Found.Place place : places) {
      views.add(stored.document(place.document(), VIEW).get(Fields.VIEW));
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
    StoredFields stored = searcher.storedFields();
    List<Listed> listed = new ArrayList<>(places.size());
    for (Found.Place place : places) {
      listed.add(listed(stored.document(place.document(), VIEW_AND_TEXT), passages));
    }
    return listed;
  }

  private static Listed listed(Document document, Passages passages) {
    for (IndexableField field : document) {
      if (!field.name().equals(Fields.VIEW)) {
        return new Listed(
            document.get(Fields.VIEW), passages.of(field.name(), field.stringValue()));
      }
    }
    return new Listed(document.get(Fields.VIEW), List.of());
  }
}
