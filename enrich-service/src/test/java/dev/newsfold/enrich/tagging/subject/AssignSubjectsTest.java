package dev.newsfold.enrich.tagging.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssignSubjectsTest {

  private final AssignSubjects assignSubjects = new AssignSubjects();

  @Test
  void filesAnEarthquakeUnderDisaster() {
    // given
    String body =
        "An earthquake of magnitude 6.8 struck the coast. Rescuers searched for survivors and"
            + " aftershocks followed. A tsunami warning was lifted.";

    // when
    List<AssignedSubject> subjects = assignSubjects.of("Earthquake hits the coast", body);

    // then
    assertThat(subjects.get(0).id()).isEqualTo("medtop:20000148");
    assertThat(subjects.get(0).name()).isEqualTo("disaster");
    assertThat(subjects.get(0).mentions())
        .allSatisfy(
            mention ->
                assertThat(body.substring(mention.start(), mention.end()))
                    .isEqualTo(mention.text()));
  }

  @Test
  void countsTheHeadlineMoreThanTheText() {
    // given
    String body = "The match was delayed because voters were at the polls near the stadium.";

    // when
    List<AssignedSubject> plain = assignSubjects.of(null, body);
    List<AssignedSubject> election = assignSubjects.of("Election: ballots and voters", body);

    // then
    assertThat(salience(election, "medtop:20000574"))
        .isGreaterThan(salience(plain, "medtop:20000574"));
  }

  @Test
  void hasNoSubjectForATextThatSaysNothing() {
    assertThat(assignSubjects.of(null, "He came and went, and that was all there was to it."))
        .isEmpty();
  }

  @Test
  void givesAtMostFive() {
    // given
    String body =
        "Police arrested protesters after the election; the hospital treated cancer patients,"
            + " an earthquake shook the stock market, teachers went on strike, the pope prayed,"
            + " and the football championship began in heavy rain.";

    // when
    List<AssignedSubject> subjects = assignSubjects.of(null, body);

    // then
    assertThat(subjects).hasSize(5);
    assertThat(subjects).isSortedAccordingTo((a, b) -> Double.compare(b.salience(), a.salience()));
  }

  private static double salience(List<AssignedSubject> subjects, String id) {
    return subjects.stream()
        .filter(subject -> subject.id().equals(id))
        .mapToDouble(AssignedSubject::salience)
        .findFirst()
        .orElse(0);
  }
}
