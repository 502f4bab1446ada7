package dev.newsfold.benchmark.hotpath;

import dev.newsfold.contracts.RawArticle;
import dev.newsfold.enrich.dating.Dates;
import dev.newsfold.enrich.dating.ResolveDates;
import dev.newsfold.enrich.text.CleanText;
import dev.newsfold.enrich.text.ReadText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is done with an article before anything is known of it. */
@State(Scope.Benchmark)
public class OfText {

  private final ReadText readText = new ReadText();
  private final ResolveDates resolveDates = new ResolveDates();
  private Round<RawArticle> pages = Round.ofNothing();
  private Round<RawArticle> texts = Round.ofNothing();
  private Round<Cleaned> cleaned = Round.ofNothing();

  private record Cleaned(RawArticle raw, CleanText text) {

    Cleaned(RawArticle raw) {
      this(raw, new ReadText().of(raw));
    }
  }

  /** Cleans each text once, for what comes after. */
  @Setup
  public void take(Samples samples) {
    pages = samples.pages();
    texts = samples.texts();
    cleaned = Round.of(samples.all().stream().map(Sample::text).map(Cleaned::new).toList());
  }

  @Benchmark
  public CleanText page() {
    return readText.of(pages.next());
  }

  @Benchmark
  public CleanText text() {
    return readText.of(texts.next());
  }

  @Benchmark
  public Dates dates() {
    Cleaned one = cleaned.next();
    return resolveDates.of(one.text(), one.raw().published(), one.raw().receivedAt());
  }
}
