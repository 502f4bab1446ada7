package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Story;
import java.util.List;

/** What came of a correction. */
public sealed interface Corrected {

  /** Each story that it changed: none where it is known, or nothing that it names has come in. */
  record Done(List<Story> stories) implements Corrected {}

  /** It cannot be followed, now or later. */
  record Refused(String code, String reason) implements Corrected {}
}
