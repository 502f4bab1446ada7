package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Story;
import java.util.List;

/** What came of a correction. */
public sealed interface Corrected {

  /** Each story that it changed: none where it is known, or nothing that it names has come in. */
  record Done(List<Story> stories) implements Corrected {}

  /** It is not followed, now or later; what the memory was told for it is not to be kept. */
  record Refused(String code, String reason) implements Corrected {}
}
