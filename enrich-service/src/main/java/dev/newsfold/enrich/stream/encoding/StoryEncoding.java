package dev.newsfold.enrich.stream.encoding;

import dev.newsfold.enrich.sketch.Centroid;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.story.StoryProfile;
import dev.newsfold.enrich.story.StoryState;
import java.time.DayOfWeek;

/** Stories as the fold remembers them. */
public final class StoryEncoding extends Encoding<StoryState> {

  private final Stems stems;

  public StoryEncoding(Vocabulary vocabulary) {
    super("stories", 1);
    this.stems = new Stems(vocabulary);
  }

  @Override
  void write(StoryState story, ByteWriter out) {
    stems.writeVersion(out);
    Ids.write(out, story.id());
    out.unsigned(story.version());
    out.list(story.articleIds(), Ids::write);
    out.optional(story.mergedInto(), Ids::write);
    Ids.write(out, story.storylineId());
    out.text(story.headline());
    StoryProfile profile = story.profile();
    out.list(profile.people(), Tags::write);
    out.list(profile.organisations(), Tags::write);
    out.list(profile.places(), Tags::writePlace);
    stems.writeTerms(out, profile.topic().terms());
    Dates.write(out, story.eventDate());
    out.choice(story.eventWeekday());
  }

  @Override
  StoryState read(ByteReader in) {
    stems.checkVersion(in);
    return new StoryState(
        Ids.read(in),
        in.size(),
        in.list(Ids::read),
        in.optional(Ids::read),
        Ids.read(in),
        in.text(),
        new StoryProfile(
            in.list(Tags::read),
            in.list(Tags::read),
            in.list(Tags::readPlace),
            new Centroid(stems.readTerms(in))),
        Dates.read(in),
        in.choice(DayOfWeek.class));
  }
}
