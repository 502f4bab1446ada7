package dev.newsfold.benchmark.peers.corenlp;

import dev.newsfold.benchmark.labelled.LabelledArticle;
import dev.newsfold.benchmark.peers.process.Stopwatch;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * CoreNLP's pipeline over articles, as many at a time as there are processors.
 *
 * <p>Set up as <a href="https://stanfordnlp.github.io/CoreNLP/ner.html">its page on named
 * entities</a> has it: tokenize, pos, lemma and ner, with all that ner does unless told otherwise:
 * three name models, the fine-grained layer, numbers and SUTime. Or with what <a
 * href="https://stanfordnlp.github.io/CoreNLP/memory-time.html">its page on memory and time</a>
 * offers for more speed: the first name model alone, and nothing that the others need.
 */
public final class CoreNlpPipeline {

  private static final String THREE_CLASSES =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private CoreNlpPipeline() {}

  /**
   * Takes a file of articles, how many of them it is warmed up with, and whether all is done or the
   * names alone ({@code all}, {@code names}).
   */
  public static void main(String[] arguments) throws IOException {
    List<LabelledArticle> articles = LabelledArticle.of(Path.of(arguments[0]));
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties(arguments[2].equals("all")));
    double ready = Stopwatch.sinceLaunch();
    int enough = Math.min(Integer.parseInt(arguments[1]), articles.size());
    annotate(pipeline, articles.subList(0, enough));
    Stopwatch watch = new Stopwatch();
    annotate(pipeline, articles);
    System.out.println(watch.stop("", articles.size(), ready).line());
  }

  private static void annotate(StanfordCoreNLP pipeline, List<LabelledArticle> articles) {
    List<Annotation> texts =
        articles.stream().map(article -> new Annotation(article.text())).toList();
    pipeline.annotate(texts, Runtime.getRuntime().availableProcessors(), done -> {});
  }

  private static Properties properties(boolean all) {
    Properties properties = new Properties();
    if (all) {
      properties.setProperty("annotators", "tokenize,pos,lemma,ner");
      return properties;
    }
    properties.setProperty("annotators", "tokenize,ner");
    properties.setProperty("ner.model", THREE_CLASSES);
    for (String further : List.of("applyNumericClassifiers", "useSUTime", "applyFineGrained")) {
      properties.setProperty("ner." + further, "false");
    }
    properties.setProperty("ner.buildEntityMentions", "false");
    return properties;
  }
}
