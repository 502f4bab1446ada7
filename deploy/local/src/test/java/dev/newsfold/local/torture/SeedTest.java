package dev.newsfold.local.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.local.made.MadeArticle;
import dev.newsfold.local.made.MadeNews;
import dev.newsfold.local.torture.Fault.FillDisk;
import dev.newsfold.local.torture.Fault.Kill;
import dev.newsfold.local.torture.Fault.Skew;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A run can be repeated by its seed. */
class SeedTest {

  private static final Duration LENGTH = Duration.ofMinutes(30);

  @Test
  void makesTheSameNewsAndTheSamePlanAgain() {
    assertThat(MadeNews.of(new Random(5), 300)).isEqualTo(MadeNews.of(new Random(5), 300));
    assertThat(Plan.of(new Random(5), LENGTH, true, true))
        .isEqualTo(Plan.of(new Random(5), LENGTH, true, true));
    assertThat(Plan.of(new Random(5), LENGTH, true, true))
        .isNotEqualTo(Plan.of(new Random(6), LENGTH, true, true));
  }

  @Test
  void handsInEachAddressOnceAndSomeTextsTwice() {
    // when
    var articles = MadeNews.of(new Random(5), 300).articles();

    // then
    assertThat(articles).hasSize(300).extracting(MadeArticle::url).doesNotHaveDuplicates();
    assertThat(articles.stream().map(MadeArticle::text).distinct().count()).isBetween(200L, 299L);
  }

  @Test
  void killsEveryProcessAndSomeTogetherAndFillsOnlyASmallDiskAndSetsOnlyClocksThatCanBeSet() {
    // when
    Plan plan = Plan.of(new Random(5), LENGTH, false, false);

    // then
    var kills =
        plan.steps().stream()
            .map(Plan.Step::fault)
            .filter(Kill.class::isInstance)
            .map(Kill.class::cast)
            .map(Kill::processes)
            .toList();
    assertThat(kills).anyMatch(processes -> processes.size() == 2).hasSizeGreaterThan(100);
    assertThat(kills.stream().flatMap(processes -> processes.stream()).distinct())
        .containsExactlyInAnyOrder("ingest", "enrich", "query", "kafka", "postgres");
    assertThat(plan.steps())
        .noneMatch(step -> step.fault() instanceof FillDisk || step.fault() instanceof Skew);
  }
}
