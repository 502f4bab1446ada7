package dev.newsfold.ingest.format.every;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.Parts;
import dev.newsfold.ingest.format.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Documents that were sound once: whatever becomes of them, each has an outcome. */
class DamagedDocumentsPropertyTest {

  private static final Map<String, byte[]> SAMPLES = Samples.all();
  private static final int TRIES = 60;

  @Property(tries = TRIES)
  void nitf(@ForAll("damages") List<Damage> damages) {
    assertOutcome("nitf.xml", damages);
  }

  @Property(tries = TRIES)
  void newsMl(@ForAll("damages") List<Damage> damages) {
    assertOutcome("newsmessage.xml", damages);
  }

  @Property(tries = TRIES)
  void markdown(@ForAll("damages") List<Damage> damages) {
    assertOutcome("report.md", damages);
  }

  @Property(tries = TRIES)
  void mail(@ForAll("damages") List<Damage> damages) {
    assertOutcome("newsletter.eml", damages);
  }

  @Property(tries = TRIES)
  void mailbox(@ForAll("damages") List<Damage> damages) {
    assertOutcome("mailbox.mbox", damages);
  }

  @Property(tries = TRIES)
  void rtf(@ForAll("damages") List<Damage> damages) {
    assertOutcome("report.rtf", damages);
  }

  @Property(tries = TRIES)
  void graph(@ForAll("damages") List<Damage> damages) {
    assertOutcome("graph.json", damages);
  }

  @Property(tries = TRIES)
  void ninjs(@ForAll("damages") List<Damage> damages) {
    assertOutcome("ninjs1.json", damages);
    assertOutcome("ninjs2.json", damages);
    assertOutcome("ninjs3.json", damages);
  }

  @Property(tries = TRIES)
  void docx(@ForAll("damages") List<Damage> damages) {
    assertOutcome("report.docx", damages);
  }

  @Property(tries = TRIES)
  void odt(@ForAll("damages") List<Damage> damages) {
    assertOutcome("report.odt", damages);
  }

  @Property(tries = TRIES)
  void epub(@ForAll("damages") List<Damage> damages) {
    assertOutcome("paper.epub", damages);
  }

  @Property(tries = TRIES)
  void pdf(@ForAll("damages") List<Damage> damages) {
    assertOutcome("report.pdf", damages);
  }

  @Property(tries = TRIES)
  void warc(@ForAll("damages") List<Damage> damages) {
    assertOutcome("crawl.warc", damages);
  }

  @Property(tries = TRIES)
  void zip(@ForAll("damages") List<Damage> damages) {
    assertOutcome("all.zip", damages);
  }

  @Property(tries = TRIES)
  void tar(@ForAll("damages") List<Damage> damages) {
    assertOutcome("all.tar", damages);
  }

  @Property(tries = TRIES)
  void gzip(@ForAll("damages") List<Damage> damages) {
    assertOutcome("all.tgz", damages);
    assertOutcome("crawl.warc.gz", damages);
  }

  @Property(tries = TRIES)
  void xz(@ForAll("damages") List<Damage> damages) {
    assertOutcome("a.txt.xz", damages);
  }

  /** Bytes that are put in the place of others, or between them. */
  record Damage(double place, byte[] bytes, boolean isInserted) {

    byte[] to(byte[] document) {
      int at = (int) (place * document.length);
      int behind = isInserted ? at : Math.min(document.length, at + bytes.length);
      byte[] damaged = Arrays.copyOf(document, at + bytes.length + document.length - behind);
      System.arraycopy(bytes, 0, damaged, at, bytes.length);
      System.arraycopy(document, behind, damaged, at + bytes.length, document.length - behind);
      return damaged;
    }
  }

  @Provide
  Arbitrary<List<Damage>> damages() {
    Arbitrary<byte[]> bytes =
        Arbitraries.oneOf(
            Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(4),
            Arbitraries.of("<", "{", "\"", "0", "-1", "99999999999", "\n\n", "--", "\\", "&x;")
                .map(Samples::bytes));
    return Combinators.combine(
            Arbitraries.doubles().between(0, 1), bytes, Arbitraries.of(true, false))
        .as(Damage::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  private static void assertOutcome(String name, List<Damage> damages) {
    // given
    byte[] document = SAMPLES.get(name);
    for (Damage damage : damages) {
      document = damage.to(document);
    }

    // when
    List<Part> parts = Parts.ofLarge(name, document);

    // then
    assertThat(parts).isNotEmpty();
  }
}
