package dev.newsfold.ingest.format.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.ingest.format.ContainerLimits;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.Parts;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.Samples;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReadersTest {

  private static final byte[] WORDS = Samples.bytes("The words.");

  @ParameterizedTest
  @ValueSource(strings = {"zip", "tar", "tgz", "txz"})
  void nameEachPartByItsPlace(String kind) {
    // given
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.txt", WORDS);
    entries.put("b/bad.json", Samples.bytes("{\"text\": 5}"));
    entries.put("b/c.eml", Samples.file("newsletter.eml"));
    entries.put("d.zip", Samples.zip(Map.of("e.txt", WORDS, "f.bin", new byte[200])));
    entries.put("__MACOSX/._a.txt", new byte[] {0, 5});
    entries.put("g.ndjson.gz", Samples.gzip(Samples.bytes("{\"text\": \"G\"}\n{\n")));

    // when
    List<Part> parts = Parts.ofLarge("upload", packed(kind, entries));

    // then
    assertThat(parts)
        .extracting(Part::place, part -> part instanceof Part.Found)
        .containsExactlyInAnyOrder(
            tuple("a.txt", true),
            tuple("b/bad.json", false),
            tuple("b/c.eml!/part 4", true),
            tuple("b/c.eml!/part 5", false),
            tuple("b/c.eml!/part 6", true),
            tuple("b/c.eml", true),
            tuple("d.zip!/e.txt", true),
            tuple("d.zip!/f.bin", false),
            tuple("g.ndjson.gz!/line 1", true),
            tuple("g.ndjson.gz!/line 2", false));
  }

  private static byte[] packed(String kind, Map<String, byte[]> entries) {
    return switch (kind) {
      case "zip" -> Samples.zip(entries);
      case "tar" -> Samples.tar(entries);
      case "tgz" -> Samples.gzip(Samples.tar(entries));
      default -> Samples.xz(Samples.tar(entries));
    };
  }

  @Test
  void rejectEntriesWhoseNamesLeaveTheFolder() {
    // given
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (String name :
        List.of("../up.txt", "/etc/x.txt", "a/../../b.txt", "C:\\c.txt", "..\\d.txt", "n\0.txt")) {
      entries.put(name, WORDS);
    }
    entries.put("fine..txt", WORDS);

    // when
    List<Part> parts = Parts.ofLarge("a.zip", Samples.zip(entries));

    // then
    assertThat(parts).hasSize(7);
    assertThat(parts.subList(0, 6))
        .allMatch(
            part ->
                part instanceof Part.Rejected rejected
                    && rejected.code() == RejectionCode.UNSAFE_NAME);
    assertThat(parts.get(6)).isInstanceOf(Part.Found.class);
  }

  @Test
  void rejectAnEntryThatUnpacksToFarTooMuchAndGoOn() {
    // given
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("bomb.txt", new byte[3_000_000]);
    entries.put("words.txt", WORDS);

    // when
    List<Part> parts = Parts.ofLarge("a.zip", Samples.zip(entries));

    // then
    assertThat(((Part.Rejected) parts.get(0)).code()).isEqualTo(RejectionCode.TOO_COMPRESSED);
    assertThat(parts.get(1)).isInstanceOf(Part.Found.class);
  }

  @Test
  void endWhereAllEntriesTogetherUnpackToTooMuch() {
    // given
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < 4; i++) {
      entries.put(i + ".txt", "x".repeat(900_000).getBytes());
    }
    ContainerLimits limits = new ContainerLimits(100, 3, 2_000_000, 5_000, 1_000_000);

    // when
    List<Part> parts = within(limits, Samples.tar(entries));

    // then
    assertThat(parts).hasSize(3);
    assertThat(parts.get(2))
        .isEqualTo(
            new Part.Rejected(
                null,
                RejectionCode.TOO_LARGE,
                "unpacks to more than 2000000 bytes; the rest is left out",
                null));
  }

  @Test
  void endWhereThereAreTooManyEntries() {
    // given
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < 10; i++) {
      entries.put(i + ".txt", WORDS);
    }

    // when
    List<Part> parts =
        within(new ContainerLimits(4, 3, 2_000_000, 50, 1_000_000), Samples.zip(entries));

    // then
    assertThat(parts).hasSize(5);
    assertThat(((Part.Rejected) parts.get(4)).reason()).contains("4 entries").contains("4.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "gz"})
  void rejectContainersInsideTooManyOthers(String kind) {
    // given
    UnaryOperator<byte[]> pack =
        kind.equals("zip") ? inner -> Samples.zip(Map.of("n", inner)) : Samples::gzip;
    byte[] nested = WORDS;
    for (int i = 0; i < 300; i++) {
      nested = pack.apply(nested);
    }

    // when
    Part.Rejected rejected = Parts.onlyRejection("a", nested);

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.TOO_DEEP);
  }

  @Test
  void rejectADictionaryThatDoesNotFit() {
    // when
    List<Part> parts = within(new ContainerLimits(4, 3, 2_000_000, 50, 100_000), Samples.xz(WORDS));

    // then
    assertThat(parts)
        .singleElement()
        .isInstanceOfSatisfying(
            Part.Rejected.class,
            rejected -> assertThat(rejected.reason()).contains("KiB of memory"));
  }

  @Test
  void keepTheEntriesBeforeAnArchiveBreaksOff() {
    // given
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.txt", WORDS);
    entries.put("b.txt", Samples.bytes("words ".repeat(2_000)));
    byte[] tar = Samples.tar(entries);

    // when
    List<Part> parts = Parts.ofLarge("a.tar", Arrays.copyOf(tar, 4_000));

    // then
    assertThat(parts.get(0)).isInstanceOf(Part.Found.class);
    assertThat(parts).extracting(Part::place).contains("b.txt");
    assertThat(parts.get(parts.size() - 1)).isInstanceOf(Part.Rejected.class);
  }

  @Test
  void rejectAHeaderThatNeverEnds() {
    // given
    byte[] tar = Samples.tar(Map.of("././@LongLink", new byte[2_000_000]));
    tar[156] = 'L';
    writeChecksum(tar);

    // when
    Part.Rejected rejected = Parts.onlyRejection("a.tgz", Samples.gzip(tar));

    // then
    assertThat(rejected.reason()).contains("a header of more than");
  }

  /** The sum of a header's bytes, those of the sum itself taken as spaces. */
  private static void writeChecksum(byte[] tar) {
    Arrays.fill(tar, 148, 156, (byte) ' ');
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += tar[i] & 0xff;
    }
    System.arraycopy("%06o\0".formatted(sum).getBytes(), 0, tar, 148, 7);
  }

  private static List<Part> within(ContainerLimits limits, byte[] bytes) {
    return Parts.within(Parts.LARGE, limits, Document.ofBytes("upload", bytes, null));
  }
}
