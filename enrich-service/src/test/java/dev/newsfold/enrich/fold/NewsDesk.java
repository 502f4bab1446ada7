package dev.newsfold.enrich.fold;

import static dev.newsfold.enrich.fold.Corrections.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.State;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.enrich.copies.FindCopies;
import dev.newsfold.enrich.fold.Corrected.Done;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.StoryDecision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;

/** Articles that are folded and corrected by the editor Eva, for tests. */
final class NewsDesk {

  static final String QUAKE_TEXT =
      """
      A strong earthquake shook the coast of Belmora on Monday, killing at least 34 people and \
      burying the old harbour market under rubble, the civil protection agency said.
      Mayor Ines Carrado told reporters that rescue teams from three provinces were digging for \
      survivors. "We will not stop digging until every family has an answer," Carrado said.
      The magnitude 6.8 tremor cut power to half of the city and closed its airport.""";

  private static final String RESCUE_TEXT =
      """
      Rescue teams searched the rubble of the harbour market in Belmora on Tuesday after an \
      earthquake of magnitude 6.8 killed 34 people a day earlier.
      "We will not stop digging until every family has an answer," mayor Ines Carrado said.
      Power was out in half of the city and its airport stayed closed after the tremor.""";

  static final Report QUAKE = quake("quake", "Earthquake kills dozens", QUAKE_TEXT);
  static final Report RESCUE = quake("rescue", "Rescuers search rubble", RESCUE_TEXT);

  static final Report BOTH =
      quake(
          "both",
          "Rescuers search rubble after earthquake kills dozens",
          """
          An earthquake of magnitude 6.8 killed 34 people in Belmora on Monday and buried the \
          harbour market; rescue teams searched its rubble. "We will not stop digging until every \
          family has an answer," mayor Ines Carrado told reporters. Half of the city was without \
          power after the tremor, and the airport stayed closed.""");

  static final Report BUDGET = budget("budget", "Belmora council passes budget", "fees");

  static final Report BUDGET_AGAIN =
      Report.of(
              "budget-2",
              "Carrado's budget passed",
              """
              After months of dispute over school fees the council of Belmora passed the budget of \
              240 million on Thursday. Mayor Ines Carrado said so; opposition parties had demanded \
              a lower property tax and a freeze on fares.""")
          .published("2024-05-03")
          .event("2024-05-02")
          .about("Ines Carrado")
          .in("Belmora");

  static final Report CONCERT =
      Report.of(
              "concert",
              "Orchestra plays Sibelius",
              "The orchestra of Lindholm played Sibelius in the new concert hall on Saturday.")
          .published("2024-06-09")
          .event("2024-06-08")
          .in("Lindholm");

  static final Report VERDICT =
      Report.of(
              "verdict",
              "Banker sentenced",
              "A court in Ostra sentenced the banker Piet Haas to six years for fraud on Friday.")
          .published("2024-02-03")
          .event("2024-02-02")
          .about("Piet Haas")
          .in("Ostra");

  static final Report FERRY =
      Report.of(
              "ferry",
              "Ferry aground",
              "A ferry with 212 passengers ran aground off Skelm in thick fog on Wednesday.")
          .published("2024-11-14")
          .event("2024-11-13")
          .in("Skelm");

  private static final CompareReports COMPARE = new CompareReports(StoryDecision.load());

  private final Fold fold = new Fold(COMPARE);
  private final CorrectStories correctStories = new CorrectStories(COMPARE);
  private final HeapMemory memory = new HeapMemory();
  private final List<Story> versions = new ArrayList<>();
  private final Map<String, Story> stories = new LinkedHashMap<>();

  static Report quake(String id, String headline, String text) {
    return Report.of(id, headline, text)
        .published("2024-05-07")
        .event("2024-05-06")
        .about("Ines Carrado")
        .in("Belmora");
  }

  static Report budget(String id, String headline, String matter) {
    return Report.of(
            id,
            headline,
            """
            The council of Belmora passed a budget of 240 million on Thursday after months of \
            dispute over school %s, mayor Ines Carrado said.
            Opposition parties had demanded a lower property tax and a freeze on fares."""
                .formatted(matter))
        .published("2024-05-03")
        .event("2024-05-02")
        .about("Ines Carrado")
        .in("Belmora");
  }

  /**
   * The same again, articles and corrections each in their order, but now the ones first and now
   * the others.
   */
  static NewsDesk replay(List<Report> reports, List<Correction> corrections, Random random) {
    NewsDesk replay = new NewsDesk();
    int oftenArticles = random.nextInt(10);
    int articlesIn = 0;
    int said = 0;
    while (articlesIn < reports.size() || said < corrections.size()) {
      boolean bringsArticle =
          said == corrections.size()
              || articlesIn < reports.size() && random.nextInt(10) < oftenArticles;
      if (bringsArticle) {
        replay.fold(reports.get(articlesIn++));
      } else {
        replay.correct(corrections.get(said++));
      }
    }
    return replay;
  }

  /** Some corrections, of which some are taken back. */
  List<Correction> sayAny(Random random) {
    List<Correction> said = new ArrayList<>();
    List<Correction> holding = new ArrayList<>();
    int count = random.nextInt(8);
    for (int i = 1; i <= count; i++) {
      if (!holding.isEmpty() && random.nextInt(4) == 0) {
        Correction undone = holding.remove(random.nextInt(holding.size()));
        say(said, () -> undo("u-" + undone.id(), undone.id()));
      } else {
        String id = "c-" + i;
        say(said, () -> anyCorrection(id, random));
        holding.add(said.get(said.size() - 1));
      }
    }
    return said;
  }

  Correction anyCorrection(String id, Random random) {
    List<Set<String>> open = List.copyOf(open().values());
    List<String> one = List.copyOf(open.get(random.nextInt(open.size())));
    List<String> other = List.copyOf(open.get(random.nextInt(open.size())));
    String article = one.get(random.nextInt(one.size()));
    if (one.equals(other)) {
      String[] some = one.subList(0, 1 + random.nextInt(one.size())).toArray(String[]::new);
      return some.length < one.size() ? split(id, some) : anyCorrection(id, random);
    }
    return random.nextBoolean()
        ? merge(id, article, other.get(0))
        : move(id, article, other.get(0));
  }

  Corrected answerTo(Correction correction) {
    return correctStories.correct(correction, memory);
  }

  double likeness(String article, String other) {
    return COMPARE.of(memory.article(article).sketch(), memory.article(other).sketch()).score();
  }

  /** The share of the text that the one has of the other; 0 if it is no copy. */
  double sharedText(String article, String other) {
    return FindCopies.of(memory.article(article).sketch(), List.of(memory.article(other).sketch()))
        .stream()
        .mapToDouble(copy -> Math.max(copy.overlap().resemblance(), copy.overlap().containment()))
        .findFirst()
        .orElse(0);
  }

  HeapMemory memory() {
    return memory;
  }

  Story story(String id) {
    return stories.get(id);
  }

  Collection<Story> stories() {
    return stories.values();
  }

  List<Story> versions() {
    return versions;
  }

  interface Say {
    Correction now();
  }

  void say(List<Correction> corrections, Say say) {
    Correction correction = say.now();
    corrections.add(correction);
    correct(correction);
  }

  void fold(Report... reports) {
    for (Report report : reports) {
      fold.fold(report.sketched(), memory).ifPresent(folded -> remember(folded.stories()));
    }
  }

  List<Story> correct(Correction... corrections) {
    List<Story> changed = new ArrayList<>();
    for (Correction correction : corrections) {
      Corrected corrected = answerTo(correction);
      assertThat(corrected).isInstanceOf(Done.class);
      changed.addAll(((Done) corrected).stories());
    }
    remember(changed);
    return changed;
  }

  private void remember(List<Story> changed) {
    versions.addAll(changed);
    changed.forEach(story -> stories.put(story.id(), story));
  }

  Correction merge(String id, String article, String intoArticle) {
    Story story = storyOf(article);
    Story into = storyOf(intoArticle);
    return Corrections.merge(id, story.id(), ids(story), into.id(), ids(into));
  }

  Correction split(String id, String... articles) {
    Story story = storyOf(articles[0]);
    List<String> staying = new ArrayList<>(ids(story));
    staying.removeAll(List.of(articles));
    return Corrections.split(id, story.id(), List.of(articles), staying);
  }

  Correction move(String id, String article, String intoArticle) {
    Story story = storyOf(article);
    Story into = storyOf(intoArticle);
    return Corrections.move(
        id, story.id(), List.of(article), without(ids(story), article), into.id(), ids(into));
  }

  private static Correction undo(String id, String undoes) {
    return Corrections.undo(id, undoes);
  }

  private static List<String> ids(Story story) {
    return story.articles().stream().map(StoryArticle::id).toList();
  }

  private static List<String> without(List<String> ids, String id) {
    return ids.stream().filter(one -> !one.equals(id)).toList();
  }

  Map<String, Set<String>> open() {
    return stories.values().stream()
        .filter(story -> story.state() == State.OPEN)
        .collect(
            Collectors.toMap(
                Story::id, story -> new TreeSet<>(ids(story)), (one, two) -> one, TreeMap::new));
  }

  List<Tuple> groups() {
    List<Tuple> groups = new ArrayList<>();
    open().forEach((id, articles) -> groups.add(tuple(id, articles)));
    return groups;
  }

  boolean gaplessVersions() {
    Map<String, Integer> last = new LinkedHashMap<>();
    Set<Long> sequences = new HashSet<>();
    return versions.stream()
        .allMatch(
            story ->
                story.version() == last.merge(story.id(), 1, Integer::sum)
                    && sequences.add(story.sequence()));
  }

  Story storyOf(String articleId) {
    return stories.values().stream()
        .filter(story -> story.state() == State.OPEN && ids(story).contains(articleId))
        .findFirst()
        .orElseThrow();
  }

  StoryArticle articleOf(String articleId) {
    return storyOf(articleId).articles().stream()
        .filter(article -> article.id().equals(articleId))
        .findFirst()
        .orElseThrow();
  }
}
