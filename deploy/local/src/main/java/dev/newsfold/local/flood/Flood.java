package dev.newsfold.local.flood;

import dev.newsfold.access.key.AccessKey;
import dev.newsfold.access.key.KeyEntry;
import dev.newsfold.access.key.KeysFile;
import dev.newsfold.access.key.Role;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.made.MadeNews;
import dev.newsfold.local.made.Wire;
import dev.newsfold.local.settings.DataFolder;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.torture.Check;
import dev.newsfold.local.torture.Drained;
import dev.newsfold.local.torture.TestSubject;
import dev.newsfold.local.vitals.Vitals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run on a fresh Newsfold that asks for keys: far too much, far too large, and what nobody can
 * read, and then whether all that is of use is there, once.
 *
 * @param normal articles a second that a desk sees
 * @param times so many times that
 * @param length for how long
 * @param files how many are dropped at once
 * @param folder where it keeps its data
 * @param voice takes what happens, a line each
 */
record Flood(
    long seed,
    double normal,
    double times,
    Duration length,
    int files,
    Path folder,
    Consumer<String> voice) {

  private static final Duration HOUR = Duration.ofHours(1);

  private static final double MEGABYTE = 1024.0 * 1024.0;

  List<Check> run() throws IOException, InterruptedException {
    AccessKey own = addKey("flood");
    AccessKey toBeUsedUp = addKey("limits");
    RestClient.show(own.reveal());
    long start = System.nanoTime();
    Consumer<String> timed =
        line -> voice.accept("%7.1f s  %s".formatted((System.nanoTime() - start) / 1e9, line));
    try (TestSubject subject = TestSubject.start(folder, Map.of());
        VitalsWatch vitals = VitalsWatch.start(subject)) {
      LocalSettings settings = subject.settings();
      Drained drained = new Drained(subject);
      Stages stages = new Stages(subject, drained, new Wire(seed, MadeNews::of), timed);
      List<Check> checks = new ArrayList<>();
      Map<String, Vitals> before = vitals.now();
      checks.add(new LargeArticles(settings, folder, timed).run());
      checks.add(new Poisoning(subject, drained, seed, timed).run());
      checks.add(stages.flood(normal * times, length));
      checks.add(stages.anHourBehind((int) (normal * HOUR.toSeconds()), normal * times));
      checks.add(stages.filesAtOnce(files));
      checks.add(new Limits(settings, toBeUsedUp.reveal(), timed).run());
      checks.addAll(new Arrived(settings, stages.handedIn()).checks());
      checks.add(memory(subject, before, vitals, timed));
      return checks;
    } finally {
      RestClient.show(null);
    }
  }

  private AccessKey addKey(String name) throws IOException {
    AccessKey key = AccessKey.random();
    DataFolder data = new DataFolder(folder.resolve("data"));
    new KeysFile(data.keys()).add(KeyEntry.of(key, EnumSet.of(Role.OPERATOR), name, Instant.now()));
    return key;
  }

  /** What was killed on purpose starts twice; whatever starts more often ran out of something. */
  private static Check memory(
      TestSubject subject, Map<String, Vitals> before, VitalsWatch watch, Consumer<String> voice)
      throws IOException, InterruptedException {
    List<String> wrong = new ArrayList<>();
    Map<String, Vitals> after = watch.now();
    for (String name : TestSubject.PROCESSES) {
      Vitals most = watch.most().get(name);
      Vitals now = after.get(name);
      if (most == null || now == null) {
        wrong.add(name + " is gone");
        continue;
      }
      long bound = subject.mostBytes(name);
      voice.accept(
          "%-8s at most %4.0f MB resident of %4.0f, heap after a collection %s MB before, %s after"
              .formatted(
                  name,
                  most.residentBytes() / MEGABYTE,
                  bound / MEGABYTE,
                  heap(before.get(name)),
                  heap(now)));
      if (most.residentBytes() > bound) {
        wrong.add(name + " took " + most.residentBytes() + " bytes, more than " + bound);
      }
      int expected = name.equals("query") ? 2 : 1;
      if (subject.starts(name) != expected) {
        wrong.add("%s was started %d times".formatted(name, subject.starts(name)));
      }
    }
    return new Check("memory bounded, nothing started again", 0, 0, wrong);
  }

  private static String heap(@Nullable Vitals vitals) {
    return vitals == null || vitals.heapBytes().isEmpty()
        ? "-"
        : "%.0f".formatted(vitals.heapBytes().getAsLong() / MEGABYTE);
  }
}
