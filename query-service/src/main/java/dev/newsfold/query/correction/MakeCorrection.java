package dev.newsfold.query.correction;

import dev.newsfold.contracts.Correction;
import dev.newsfold.query.correction.CorrectionStore.Known;
import dev.newsfold.query.correction.CorrectionView.State;
import dev.newsfold.query.problem.Conflict;
import dev.newsfold.query.problem.NotFound;
import dev.newsfold.query.search.InvalidParameter;
import dev.newsfold.query.story.StoryStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what an editor says. Nothing is written to the database: what came of it comes back from
 * Kafka, as everything does.
 */
@ApplicationScoped
class MakeCorrection {

  private final CorrectionStore corrections;
  private final StoryStore stories;
  private final CorrectionPublisher publisher;
  private final Clock clock = Clock.systemUTC();

  MakeCorrection(CorrectionStore corrections, StoryStore stories, CorrectionPublisher publisher) {
    this.corrections = corrections;
    this.stories = stories;
    this.publisher = publisher;
  }

  /** With a key, the same request again is the same correction, whatever became of the story. */
  CorrectionView of(String storyId, CorrectionRequest request, @Nullable String key) {
    String ownKey = key == null ? UUID.randomUUID().toString() : key;
    String id = WriteCorrection.idOf(storyId, request, ownKey);
    Optional<Known> known = corrections.find(id);
    if (known.isPresent()) {
      return known.get().view();
    }
    CorrectedStory story = open("id", storyId).orElseThrow(() -> new NotFound("story", storyId));
    Correction correction =
        WriteCorrection.of(
            id, request, story, into(request), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    publisher.publish(correction);
    return CorrectionView.of(correction, State.PENDING, null, null);
  }

  private @Nullable CorrectedStory into(CorrectionRequest request) {
    String into = request.into();
    return into == null
        ? null
        : open("into", into)
            .orElseThrow(() -> new InvalidParameter("into", "there is no story " + into));
  }

  private Optional<CorrectedStory> open(String parameter, String id) {
    stories
        .survivorOf(id)
        .ifPresent(
            survivor -> {
              throw new Conflict(parameter, id + " went into " + survivor + ": name that one");
            });
    return corrections.story(id);
  }

  /** Taking back what is taken back already changes nothing. */
  CorrectionView takeBack(String storyId, String correctionId, EditorsName by) {
    String story = stories.survivorOf(storyId).orElse(storyId);
    boolean touches =
        corrections.touching(story).stream().anyMatch(one -> one.id().equals(correctionId));
    Known known =
        corrections
            .find(correctionId)
            .filter(found -> touches)
            .orElseThrow(() -> new NotFound("correction of " + storyId, correctionId));
    if (known.view().undo() != null) {
      return known.view();
    }
    Correction undo =
        WriteCorrection.undoing(
            known.correction(), by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    publisher.publish(undo);
    return CorrectionView.of(
        known.correction(), known.view().state(), known.view().refusal(), undo);
  }
}
