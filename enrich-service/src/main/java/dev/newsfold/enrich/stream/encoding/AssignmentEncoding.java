package dev.newsfold.enrich.stream.encoding;

import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.CorrectedBy;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Placement.RunnerUp;
import dev.newsfold.contracts.Placement.Signal;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.story.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the fold found out about articles. */
public final class AssignmentEncoding extends Encoding<AssignedArticle> {

  /** A name that is not here is written in full. Other measures make another version. */
  private static final List<String> SIGNALS =
      Stream.concat(
              Stream.of("prior", "other-reports", "resemblance", "containment"),
              Arrays.stream(Measure.values()).map(Measure::label))
          .toList();

  private static final int FIRST = 1;

  /** Earlier ones did not take it from the sketch what is said there. */
  private static final int VERSION = 2;

  /** Earlier releases did not write which version annotated an article. */
  private static final int UNTOLD = 0;

  private final Stems stems;

  public AssignmentEncoding(Vocabulary vocabulary) {
    super("articles", FIRST, VERSION);
    this.stems = new Stems(vocabulary);
  }

  @Override
  void write(AssignedArticle article, ByteWriter out) {
    stems.writeVersion(out);
    out.unsigned(article.revision());
    out.list(article.seen(), ByteWriter::hash);
    Ids.write(out, article.storyId());
    out.optional(article.copyGroup(), Ids::write);
    Placement placement = article.placement();
    out.choice(placement.decision());
    out.optional(placement.comparedWith(), Ids::write);
    out.number(placement.score());
    out.number(placement.threshold());
    out.list(placement.signals(), this::writeSignal);
    out.optional(placement.runnerUp(), AssignmentEncoding::writeRunnerUp);
    out.optional(placement.correctedBy(), AssignmentEncoding::writeCorrectedBy);
    out.unsigned(article.annotator());
  }

  @Override
  AssignedArticle read(ByteReader in) {
    stems.checkVersion(in);
    return new AssignedArticle(
        in.size(),
        in.list(ByteReader::hash),
        Ids.read(in),
        in.optional(Ids::read),
        new Placement(
            Objects.requireNonNull(in.choice(Decision.class)),
            in.optional(Ids::read),
            in.number(),
            in.number(),
            in.list(this::readSignal),
            in.optional(AssignmentEncoding::readRunnerUp),
            in.optional(AssignmentEncoding::readCorrectedBy)),
        in.isAtEnd() ? UNTOLD : in.size());
  }

  private void writeSignal(ByteWriter out, Signal signal) {
    int known = SIGNALS.indexOf(signal.name());
    out.unsigned(known + 1);
    if (known < 0) {
      out.text(signal.name());
    }
    out.number(signal.value());
    out.number(signal.contribution());
    out.list(signal.shared(), stems::write);
  }

  private Signal readSignal(ByteReader in) {
    int known = in.size() - 1;
    String name = known < 0 ? in.text() : SIGNALS.get(known);
    return new Signal(name, in.number(), in.number(), in.list(stems::read));
  }

  private static void writeRunnerUp(ByteWriter out, RunnerUp runnerUp) {
    Ids.write(out, runnerUp.storyId());
    Ids.write(out, runnerUp.articleId());
    out.number(runnerUp.score());
    out.optional(runnerUp.veto(), ByteWriter::text);
  }

  private static void writeCorrectedBy(ByteWriter out, CorrectedBy correction) {
    out.text(correction.correctionId());
    out.optional(correction.editor(), ByteWriter::text);
    out.optional(correction.note(), ByteWriter::text);
  }

  private static CorrectedBy readCorrectedBy(ByteReader in) {
    return new CorrectedBy(in.text(), in.optional(ByteReader::text), in.optional(ByteReader::text));
  }

  private static RunnerUp readRunnerUp(ByteReader in) {
    return new RunnerUp(Ids.read(in), Ids.read(in), in.number(), in.optional(ByteReader::text));
  }
}
