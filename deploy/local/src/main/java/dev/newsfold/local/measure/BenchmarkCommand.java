package dev.newsfold.local.measure;

import dev.newsfold.local.comparison.CompareCommand;
import dev.newsfold.local.hostile.HostileCommand;
import dev.newsfold.local.pipeline.PipelineCommand;
import dev.newsfold.local.report.ReportCommand;
import picocli.CommandLine.Command;

/** Measures how fast Newsfold is: what runs here, and all else in a process of its own. */
@Command(
    name = "benchmark",
    description = "Measures how fast Newsfold is.",
    subcommands = {
      LiveCommand.class,
      HostileCommand.class,
      PipelineCommand.class,
      ReportCommand.class,
      CompareCommand.class
    })
public final class BenchmarkCommand extends MeasuringCommand {}
