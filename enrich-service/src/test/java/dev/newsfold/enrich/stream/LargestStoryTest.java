package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.CorrectedBy;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Placement.RunnerUp;
import dev.newsfold.contracts.Placement.Signal;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Evidence;
import dev.newsfold.contracts.ResolvedDate.Precision;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.contracts.Topics;
import dev.newsfold.enrich.story.Measure;
import dev.newsfold.enrich.story.StoryState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Weighs a story of which every article has all the evidence that there can be. */
class LargestStoryTest {

  private static final String ID = "0".repeat(24);
  private static final double NUMBER = -0.12345678901234568;

  /** Of what a story has beside its articles there is some 20 kB: 24 tags of each kind. */
  private static final int REST = 64 * 1024;

  @Test
  void fitsIntoARecord() {
    // given
    StoryArticle article = new StoryArticle(ID, 1, "x".repeat(60), date(), date(), ID, placement());

    // when
    long bytes = (long) StoryState.MOST_ARTICLES * (Json.size(article) + 1) + REST;

    // then
    assertThat(bytes).isLessThan(Topics.STORY.maxMessageBytes());
  }

  private static ResolvedDate date() {
    Evidence evidence = new Evidence("weekday-of-anchor", "x".repeat(60), "x".repeat(200));
    return new ResolvedDate(
        LocalDate.of(2024, 5, 6),
        Instant.parse("2024-05-06T00:00:00Z"),
        Precision.SECOND,
        evidence);
  }

  private static Placement placement() {
    List<Signal> signals = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      signals.add(new Signal(measure.label(), NUMBER, NUMBER, shared(measure)));
    }
    signals.add(new Signal("prior", NUMBER, NUMBER, List.of()));
    signals.add(new Signal("other-reports", NUMBER, NUMBER, List.of()));
    return new Placement(
        Decision.CORRECTED,
        ID,
        NUMBER,
        NUMBER,
        signals,
        new RunnerUp("s-" + ID, ID, NUMBER, "x".repeat(150)),
        new CorrectedBy(ID, "x".repeat(100), "x".repeat(1_000)));
  }

  /** As much as sketches hold and comparisons tell, with names of 32 letters. */
  private static List<String> shared(Measure measure) {
    return switch (measure) {
      case WORDS -> Collections.nCopies(8, "x".repeat(40));
      case PEOPLE, ORGANISATIONS, PLACES, LEAD_PEOPLE -> Collections.nCopies(8, "x".repeat(32));
      case NUMBERS -> Collections.nCopies(12, "x".repeat(10));
      case QUOTATION -> List.of("x".repeat(600));
      case EVENT_TYPE, EVENT_DATE, PUBLISHED -> List.of("x".repeat(10));
      default -> List.of();
    };
  }
}
