package dev.newsfold.enrich.correction;

import dev.newsfold.contracts.Correction;

/** A correction as the fold remembers it: for good, so that the same one again changes nothing. */
public record CorrectionState(Correction correction, boolean takenBack) {}
