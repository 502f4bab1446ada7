package dev.newsfold.local.measure;

import picocli.CommandLine.Command;

/** Fits the story decision to labelled stories. */
@Command(name = "train", description = "Fits the story decision to labelled stories.")
public final class TrainCommand extends MeasuringCommand {}
