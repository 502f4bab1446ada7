package dev.newsfold.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsfold.local.observed.Collector;
import dev.newsfold.local.observed.Collector.Span;
import dev.newsfold.local.observed.Dashboard;
import dev.newsfold.local.observed.Expressions;
import dev.newsfold.local.observed.Prometheus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything as a user runs it: the packaged command, real processes, real Kafka and PostgreSQL.
 */
class NewsfoldIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;

  private Collector collector;
  private CommandLineUser user;

  @BeforeEach
  void sitDown() throws Exception {
    collector = new Collector();
    user = new CommandLineUser(folder, collector.environment());
  }

  @AfterEach
  void standUp() throws Exception {
    user.types("down");
    collector.close();
  }

  @Test
  void foldsTheSeedsAndSurvivesKillsAndRestarts() throws Exception {
    answersTheSeeds();
    hasTheMetricsThatDashboardAndAlertsAskFor();
    showsEachHopOfAnArticleInOneTrace();
    saysInTheTerminalWhatGoesThrough();
    exportsWhatItStored();
    readsItsTablesAnew();
    changesNothingWhenTheSeedsAreDroppedAgain();
    takesArticlesAfterAnyOfItsProcessesWasKilled();
    cleansUpAfterItselfWasKilledAndKeepsWhatItStored();
    saysWhatIsWrongWithAFileAndGoesOn();
    showsWhatGoesOnInEachPanelOfTheDashboard();
    saysWhatIsWrongWithHostileRequests();
    stopsEverything();
  }

  private void answersTheSeeds() throws Exception {
    var up = user.types("up", "--detach");
    assertThat(up.exitCode()).as(up.output()).isZero();
    assertStored(5, 4, 1);
    assertThat(user.get("/api/stories").path("items"))
        .extracting(story -> story.path("articles").size())
        .containsExactlyInAnyOrder(2, 1, 1, 1);
  }

  private void hasTheMetricsThatDashboardAndAlertsAskFor() throws Exception {
    Path files = Path.of(System.getProperty("newsfold.root"), "deploy/observability");
    Set<String> present = new TreeSet<>();
    for (String service : List.of("ingest", "enrich", "query")) {
      List<String> series =
          user.asks(service, "/q/metrics").lines().filter(line -> !line.startsWith("#")).toList();
      // Each thread, partition and store would add some: Prometheus keeps all that it is given.
      assertThat(series).as(service).hasSizeLessThan(400);
      series.forEach(line -> present.add(line.split("[{ ]", 2)[0]));
    }
    assertThat(present).containsAll(Expressions.names(files));
  }

  private void showsEachHopOfAnArticleInOneTrace() throws Exception {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(collector.traces().values()).anyMatch(NewsfoldIT::isWhole));
    List<Span> trace =
        collector.traces().values().stream().filter(NewsfoldIT::isWhole).findFirst().orElseThrow();
    Collector.write(trace, Path.of("target/traces/article.json"));
    assertThat(trace).filteredOn(span -> span.parent().isEmpty()).hasSize(1);
  }

  private static boolean isWhole(List<Span> trace) {
    return trace.stream()
        .map(span -> span.service() + ": " + span.name())
        .collect(Collectors.toSet())
        .containsAll(
            Set.of(
                "newsfold-ingest: ingest",
                "newsfold-enrich: annotate",
                "newsfold-enrich: fold",
                "newsfold-query: project articles.enriched",
                "newsfold-query: project stories"));
  }

  private void saysInTheTerminalWhatGoesThrough() throws Exception {
    assertThat(user.types("status").output())
        .contains("published 5, annotated 5, folded 5 (0 copies), in the tables 5")
        .contains("rejected: none")
        .contains("from receipt to row: ");
  }

  private void exportsWhatItStored() throws Exception {
    Path file = folder.resolve("stories.csv");
    var export = user.types("export", "stories", "--format", "csv", "--output", file.toString());
    assertThat(export.exitCode()).as(export.output()).isZero();
    assertThat(export.output()).isEqualTo("stories exported: 4\n");
    assertThat(Files.readString(file)).startsWith("id,version,headline,").hasLineCount(5);
  }

  private void readsItsTablesAnew() throws Exception {
    JsonNode before = user.get("/api/stories");
    var rebuild = user.types("rebuild");
    assertThat(rebuild.exitCode()).as(rebuild.output()).isZero();
    assertThat(rebuild.output()).endsWith("put right: 0 articles, 0 stories\n");
    assertThat(user.get("/api/stories")).isEqualTo(before);
  }

  private void changesNothingWhenTheSeedsAreDroppedAgain() throws Exception {
    JsonNode before = user.get("/api/stories");
    user.dropsSeedsIntoTheInbox();
    await().atMost(PATIENCE).until(() -> user.inboxIsEmpty());
    // What is added afterwards is answered after all that was dropped before.
    Path marker = article("marker", "A bakery in Lisbon won a prize for its bread on Friday.");
    assertThat(user.types("add", marker.toString()).exitCode()).isZero();
    assertStored(6, 5, 2);
    assertThat(versions(user.get("/api/stories"))).containsAll(versions(before));
  }

  private void takesArticlesAfterAnyOfItsProcessesWasKilled() throws Exception {
    for (String name : List.of("enrich", "kafka", "postgres", "query", "ingest")) {
      user.kills(name);
    }
    Path late = article("late", "The council of Oslo opened a swimming pool on Monday.");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(user.types("add", late.toString()).exitCode()).isZero());
    assertThat(user.get("/api/articles").path("total").asInt()).isEqualTo(7);
  }

  private void cleansUpAfterItselfWasKilledAndKeepsWhatItStored() throws Exception {
    JsonNode before = user.get("/api/stories");
    List<Long> orphans = user.processes();
    user.kills("newsfold");
    var up = user.types("up", "--detach", "--enrich-again");
    assertThat(up.exitCode()).as(up.output()).isZero();
    assertThat(up.output()).contains("ended what an earlier launcher left");
    assertThat(orphans).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    readsAllArticlesAgainAndChangesNothing();
    assertThat(versions(user.get("/api/stories"))).isEqualTo(versions(before));
  }

  /** The release is the same. */
  private void readsAllArticlesAgainAndChangesNothing() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(user.asks("enrich", "/q/metrics"))
                    .containsPattern(
                        "newsfold_step_seconds_count\\{[^}]*step=\"fold\"[^}]*} 7(\\.0)?\n"));
  }

  private void saysWhatIsWrongWithAFileAndGoesOn() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Path good = article("good", "Farmers in Kansas expect a record harvest, officials said.");
    var add = user.types("add", empty.toString(), good.toString());
    assertThat(add.exitCode()).isEqualTo(1);
    assertThat(add.output()).contains("empty.txt").contains("articles that can be queried: 1");
    assertThat(user.types("search", "Kansas").output()).contains("About a good");
    mendsWhatWasRejected();
  }

  private void mendsWhatWasRejected() throws Exception {
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"text\": \"A ferry left Split");
    assertThat(user.types("add", bad.toString()).exitCode()).isEqualTo(1);
    List<String> rejected = new ArrayList<>();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              rejected.clear();
              user.get("/api/rejected")
                  .path("items")
                  .forEach(
                      item -> {
                        if (item.path("file").asText().equals("bad.json")) {
                          rejected.add(item.path("id").asText());
                        }
                      });
              assertThat(rejected).hasSize(1);
            });
    assertThat(user.types("rejected", "list").output()).contains(rejected.get(0), "bad.json");
    assertThat(user.types("rejected", "show", rejected.get(0)).output())
        .contains("{\"text\": \"A ferry left Split");
    Path mended =
        Files.writeString(
            folder.resolve("mended.json"),
            "{\"title\": \"A ferry\", \"text\": \"A ferry left Split for Ancona on Friday.\"}");
    var retry = user.types("rejected", "retry", rejected.get(0), "--with", mended.toString());
    assertThat(retry.exitCode()).as(retry.output()).isZero();
    assertThat(retry.output()).contains("articles taken: 1");
  }

  /** Drawn from the file that Grafana reads; kept beside the other test output. */
  private void showsWhatGoesOnInEachPanelOfTheDashboard() throws Exception {
    Path files = Path.of(System.getProperty("newsfold.root"), "deploy/observability");
    Dashboard dashboard = new Dashboard(files.resolve("grafana/dashboards/newsfold.json"));
    Optional<Prometheus> started =
        Prometheus.start(
            CommandLineUser.freePort(),
            user.ports("ingest", "enrich", "query"),
            folder.resolve("prometheus"));
    if (started.isEmpty()) {
      System.out.println("the dashboard is not shown, since there is no prometheus on the path");
      return;
    }
    try (Prometheus prometheus = started.get()) {
      AtomicInteger handedIn = new AtomicInteger();
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                String name = "article-" + handedIn.incrementAndGet();
                Path good = article(name, "The town of " + name + " opened a bridge on Monday.");
                Path bad =
                    Files.writeString(folder.resolve(name + ".json"), "{\"text\": \"" + name);
                user.types("add", bad.toString(), good.toString());
                assertThat(dashboard.empty(prometheus)).isEmpty();
              });
      dashboard.write(prometheus, Path.of("target/dashboard"));
    }
  }

  private void saysWhatIsWrongWithHostileRequests() throws Exception {
    var hostile = user.types("benchmark", "hostile", "--requests", "600", "--seed", "3");
    assertThat(hostile.exitCode()).as(hostile.output()).isZero();
    for (String service : List.of("ingest", "query")) {
      // Of addresses that are made up there is no end.
      assertThat(user.asks(service, "/q/metrics").lines().map(String::length))
          .as(service)
          .allMatch(length -> length < 1_000);
    }
  }

  private void stopsEverything() throws Exception {
    List<Long> processes = user.processes();
    assertThat(user.types("down").exitCode()).isZero();
    assertThat(processes).hasSize(6).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    assertThat(user.types("status").exitCode()).isEqualTo(1);
  }

  private void assertStored(int articles, int stories, int storylines) throws Exception {
    assertThat(user.get("/api/articles").path("total").asInt()).isEqualTo(articles);
    assertThat(user.get("/api/stories").path("total").asInt()).isEqualTo(stories);
    assertThat(user.get("/api/storylines").path("total").asInt()).isEqualTo(storylines);
  }

  private static List<String> versions(JsonNode stories) {
    List<String> versions = new ArrayList<>();
    for (JsonNode story : stories.path("items")) {
      versions.add(story.path("id").asText() + " version " + story.path("version").asInt());
    }
    return versions.stream().sorted().toList();
  }

  private Path article(String name, String sentence) throws Exception {
    String text =
        "About a %s%n%n%s It was the first time in ten years.%n".formatted(name, sentence);
    return Files.writeString(folder.resolve(name + ".txt"), text);
  }
}
