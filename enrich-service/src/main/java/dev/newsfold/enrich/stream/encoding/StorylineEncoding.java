package dev.newsfold.enrich.stream.encoding;

import dev.newsfold.enrich.storyline.StorylineState;

/** Storylines as the fold remembers them. */
public final class StorylineEncoding extends Encoding<StorylineState> {

  public StorylineEncoding() {
    super("storylines", 2);
  }

  @Override
  void write(StorylineState storyline, ByteWriter out) {
    Ids.write(out, storyline.id());
    out.text(storyline.name());
    out.unsigned(storyline.stories());
    out.list(storyline.newest(), Ids::write);
    out.list(storyline.undated(), Ids::write);
  }

  @Override
  StorylineState read(ByteReader in) {
    return new StorylineState(
        Ids.read(in), in.text(), in.size(), in.list(Ids::read), in.list(Ids::read));
  }
}
