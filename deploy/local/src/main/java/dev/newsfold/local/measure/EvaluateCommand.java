package dev.newsfold.local.measure;

import picocli.CommandLine.Command;

/** Measures how right Newsfold is on labelled files. */
@Command(
    name = "evaluate",
    description =
        "Measures how right pages, dates, names, stories and copies are on labelled files.")
public final class EvaluateCommand extends MeasuringCommand {}
