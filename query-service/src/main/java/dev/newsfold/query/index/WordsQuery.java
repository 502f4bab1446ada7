package dev.newsfold.query.index;

import dev.newsfold.query.search.Sought;
import dev.newsfold.query.search.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Words as a query that scores how well an article answers. */
final class WordsQuery {

  private WordsQuery() {}

  /** In articles of that language, of any where it is null. */
  static Query of(Words words, @Nullable String language) {
    if (language != null) {
      return in(Analysis.field(language), words);
    }
    return new BooleanQuery.Builder()
        .add(in(Fields.ENGLISH, words), Occur.SHOULD)
        .add(in(Fields.OTHER, words), Occur.SHOULD)
        .build();
  }

  /** What a query looks for, without what must not be there, in a fixed order. */
  static Set<Term> terms(Query query) {
    Set<Term> terms = new TreeSet<>();
    query.visit(QueryVisitor.termCollector(terms));
    return terms;
  }

  /** In the articles whose words are in that field. */
  static Query in(String field, Words words) {
    List<Query> alternatives = new ArrayList<>();
    for (List<Sought> together : words.alternatives()) {
      Query query = together(together, field);
      if (query != null) {
        alternatives.add(query);
      }
    }
    if (alternatives.isEmpty()) {
      return new MatchNoDocsQuery("only words that every text has");
    }
    return alternatives.size() == 1 ? alternatives.get(0) : any(alternatives);
  }

  private static Query any(List<Query> alternatives) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    alternatives.forEach(alternative -> any.add(alternative, Occur.SHOULD));
    return any.build();
  }

  private static @Nullable Query together(List<Sought> together, String field) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    int wanted = 0;
    int excluded = 0;
    for (Sought sought : together) {
      Query phrase = phrase(sought.text(), field);
      if (phrase == null) {
        continue;
      }
      query.add(phrase, sought.excluded() ? Occur.MUST_NOT : Occur.MUST);
      wanted += sought.excluded() ? 0 : 1;
      excluded += sought.excluded() ? 1 : 0;
    }
    if (wanted + excluded == 0) {
      return null;
    }
    if (wanted == 0) {
      query.add(new ConstantScoreQuery(new FieldExistsQuery(Fields.text(field))), Occur.MUST);
    }
    return query.build();
  }

  /** Words that are typed as one, with a hyphen for example, are looked for side by side. */
  private static @Nullable Query phrase(String text, String field) {
    List<Term> terms = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    Analysis.read(
        field,
        Analysis.composed(text),
        word -> {
          terms.add(new Term(field, word.getAttribute(CharTermAttribute.class).toString()));
          int step = word.getAttribute(PositionIncrementAttribute.class).getPositionIncrement();
          positions.add(positions.isEmpty() ? 0 : positions.get(positions.size() - 1) + step);
          return true;
        });
    if (terms.size() < 2) {
      return terms.isEmpty() ? null : new TermQuery(terms.get(0));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int i = 0; i < terms.size(); i++) {
      phrase.add(terms.get(i), positions.get(i));
    }
    return phrase.build();
  }
}
