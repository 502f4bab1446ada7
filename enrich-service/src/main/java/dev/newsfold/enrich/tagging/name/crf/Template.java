package dev.newsfold.enrich.tagging.name.crf;

/**
 * The kinds of features, by how Stanford's model names them: what is seen, the template, and {@code
 * C} for a word's label or {@code CpC} for that and the label before.
 */
enum Template {
  ANY("###|C"),
  WORD("-WORD|C"),
  CLUSTER("-DISTSIM|C"),
  SHAPE("-TYPE|C"),
  PREFIX_OR_SUFFIX("#|C"),
  PREVIOUS_WORD("-PW|C"),
  PREVIOUS_CLUSTER("-PDISTSIM|C"),
  PREVIOUS_SHAPE("-PTYPE|C"),
  NEXT_WORD("-NW|C"),
  NEXT_CLUSTER("-NDISTSIM|C"),
  NEXT_SHAPE("-NTYPE|C"),
  WORD_SHORTLY_BEFORE("-DISJP|C"),
  WORD_SHORTLY_BEHIND("-DISJN|C"),
  PREVIOUS_WORD_AND_SHAPE("-PW_CTYPE|C"),
  SHAPE_AND_NEXT_WORD("-NW_CTYPE|C"),
  WORD_BEFORE_SHORT_ONE_AND_SHAPE("-PPW_CTYPE|C"),
  WORD_BEHIND_SHORT_ONE_AND_SHAPE("-NNW_CTYPE|C"),
  PREVIOUS_SHAPE_AND_SHAPE("-PCTYPE|C"),
  SHAPE_AND_NEXT_SHAPE("-CNTYPE|C"),
  THREE_SHAPES("-PCNTYPE|C"),
  NO_OCCURRENCE_PATTERN("NO-OCCURRENCE-PATTERN|C"),
  OCCURS_BEFORE("X-PREV-OCCURRENCE-X|C"),
  OCCURS_AGAIN("X-NEXT-OCCURRENCE-X|C"),

  STEP("PSEQ|CpC"),
  STEP_TO_WORD("-PSEQW|CpC"),
  STEP_FROM_WORD("-PSEQpW|CpC"),
  STEP_BETWEEN_WORDS("-PSEQW2|CpC"),
  STEP_TO_CLUSTER("-PSEQcDS|CpC"),
  STEP_FROM_CLUSTER("-PSEQpDS|CpC"),
  STEP_BETWEEN_CLUSTERS("-PSEQpcDS|CpC"),
  STEP_TO_SHAPE("-PSEQcS|CpC"),
  STEP_TO_SHAPE_ALIKE("-TPS2|CpC"),
  STEP_FROM_SHAPE("-PSEQpS|CpC"),
  STEP_BETWEEN_SHAPES("-TYPES|CpC"),
  STEP_BEFORE_SHAPE("-TNS1|CpC");

  private final long hash;
  private final long power;

  Template(String name) {
    Fragment fragment = Fragment.of(name);
    hash = fragment.hash();
    power = fragment.power();
  }

  long key() {
    return hash;
  }

  /** The key of the feature in which what hashes so is seen. */
  long key(long seen) {
    return seen * power + hash;
  }
}
