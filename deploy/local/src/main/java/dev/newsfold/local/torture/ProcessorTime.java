package dev.newsfold.local.torture;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How much processor time each process takes, by which one sees what the others wait for. */
public record ProcessorTime(TestSubject subject, Map<String, Duration> before) {

  private static final String ITSELF = "this program";

  public static ProcessorTime start(TestSubject subject) throws IOException {
    return new ProcessorTime(subject, now(subject));
  }

  /** Since the start; of a process that was started anew meanwhile, all that it took. */
  public Map<String, Duration> taken() throws IOException {
    Map<String, Duration> taken = new LinkedHashMap<>();
    now(subject)
        .forEach(
            (name, all) -> {
              Duration earlier = before.getOrDefault(name, Duration.ZERO);
              boolean isTheSame = all.compareTo(earlier) >= 0;
              taken.put(name, isTheSame ? all.minus(earlier) : all);
            });
    return taken;
  }

  /** The same in words. */
  public String told() throws IOException {
    List<String> told = new ArrayList<>();
    taken()
        .forEach(
            (name, taken) ->
                told.add(String.format(Locale.ROOT, "%s %.0f s", name, taken.toMillis() / 1e3)));
    return "processor time: " + String.join(", ", told);
  }

  private static Map<String, Duration> now(TestSubject subject) throws IOException {
    Map<String, Duration> now = new LinkedHashMap<>();
    for (String name : TestSubject.PROCESSES) {
      Optional<ProcessHandle> process = subject.process(name);
      process.ifPresent(one -> now.put(name, taken(one)));
    }
    now.put(ITSELF, taken(Stream.of(ProcessHandle.current())));
    return now;
  }

  private static Duration taken(ProcessHandle process) {
    return taken(Stream.concat(Stream.of(process), process.descendants()));
  }

  private static Duration taken(Stream<ProcessHandle> processes) {
    return processes
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
