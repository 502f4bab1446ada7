package dev.newsfold.local.measure;

import picocli.CommandLine.Command;

/** Measures how fast Newsfold is. */
@Command(name = "benchmark", description = "Measures how fast Newsfold is.")
public final class BenchmarkCommand extends MeasuringCommand {}
