package dev.newsfold.enrich.stream.encoding;

import dev.newsfold.enrich.storyline.StorylineState;

/** Storylines as the fold remembers them. */
public final class StorylineEncoding extends Encoding<StorylineState> {

  public StorylineEncoding() {
    super("storylines", 1);
  }

  @Override
  void write(StorylineState storyline, ByteWriter out) {
    Ids.write(out, storyline.id());
    out.list(storyline.storyIds(), Ids::write);
  }

  @Override
  StorylineState read(ByteReader in) {
    return new StorylineState(Ids.read(in), in.list(Ids::read));
  }
}
