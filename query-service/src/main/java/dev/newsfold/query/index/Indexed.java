package dev.newsfold.query.index;

import org.apache.lucene.document.Document;

/** A row as a document. */
record Indexed(String kind, String id, Document document) {

  static Indexed of(ArticleRow article) {
    return new Indexed(Fields.ARTICLE, article.id(), Documents.of(article));
  }

  static Indexed of(StoryRow story) {
    return new Indexed(Fields.STORY, story.id(), Documents.of(story));
  }
}
