package dev.newsfold.benchmark.annotation;

import dev.newsfold.benchmark.labelled.LabelledArticle;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.enrich.annotation.Annotate;
import dev.newsfold.enrich.annotation.Annotation;
import dev.newsfold.enrich.annotation.Annotation.Annotated;
import dev.newsfold.enrich.sketch.DrawSketch;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.sketch.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Annotates and sketches labelled articles with the classes and in the order of the enrich service.
 */
public final class AnnotateArticles {

  private final RawArticles rawArticles;
  private @Nullable Models models;

  /** Nothing is loaded yet; articles that give no date are received at the moment given. */
  public AnnotateArticles(Instant now) {
    this.rawArticles = new RawArticles(now);
  }

  private record Models(Annotate annotate, DrawSketch drawSketch) {

    static Models load() {
      return new Models(Annotate.load(), new DrawSketch(Vocabulary.load()));
    }
  }

  /**
   * An article as the fold gets it.
   *
   * @param sketched null where enrich refuses the article
   */
  public record Read(LabelledArticle article, @Nullable SketchedArticle sketched) {}

  /** Loads the models, which takes seconds, where they are not loaded yet. */
  public void load() {
    models();
  }

  /** The articles in their order, annotated on all cores. */
  public List<Read> of(List<LabelledArticle> articles, Progress progress) {
    Models loaded = models();
    ExecutorService cores =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<Read>> futures = new ArrayList<>(articles.size());
      for (LabelledArticle article : articles) {
        Callable<Read> task =
            () -> {
              Read read = read(article, loaded);
              progress.step();
              return read;
            };
        futures.add(cores.submit(task));
      }
      List<Read> all = new ArrayList<>(articles.size());
      for (Future<Read> future : futures) {
        all.add(future.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException("an article cannot be annotated", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while annotating", e);
    } finally {
      cores.shutdownNow();
    }
  }

  private Models models() {
    if (models == null) {
      models = Models.load();
    }
    return models;
  }

  private Read read(LabelledArticle article, Models loaded) {
    Optional<RawArticle> raw = rawArticles.of(article);
    if (raw.isEmpty()) {
      return new Read(article, null);
    }
    try {
      Annotation annotation = loaded.annotate().of(raw.get());
      return annotation instanceof Annotated annotated
          ? new Read(article, loaded.drawSketch().of(annotated.article()))
          : new Read(article, null);
    } catch (RuntimeException e) {
      // The service rejects such an article and goes on.
      return new Read(article, null);
    }
  }
}
