package dev.newsfold.query.index;

import org.apache.lucene.document.Document;

/**
 * A row as a document.
 *
 * @param number of the row
 */
record Indexed(String kind, String id, long number, Document document) {

  static Indexed of(ArticleRow article) {
    return new Indexed(Fields.ARTICLE, article.id(), article.number(), Documents.of(article));
  }

  static Indexed of(StoryRow story) {
    return new Indexed(Fields.STORY, story.id(), story.number(), Documents.of(story));
  }
}
