package dev.newsfold.local.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** A report as one page that asks no other host for anything. */
final class Page {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Page() {}

  static String of(Report report) {
    StringBuilder sections = new StringBuilder();
    report
        .parts()
        .forEach(
            (part, printed) ->
                sections.append(
                    "<section id=\"%s\">%n%s</section>%n"
                        .formatted(part.label(), Sections.of(part, printed))));
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>How fast Newsfold is</title>
    <style>
    %s</style>
    </head>
    <body>
    <main>
    <header><h1>How fast Newsfold is</h1>
    <p class="quiet">Measured by <code>newsfold benchmark</code> on one machine. The ratios hold\
     elsewhere, too; the numbers are those of this machine on that day.</p>
    %s</header>
    %s%s</main>
    </body>
    </html>
    """
        .formatted(style(), Tiles.of(report.parts()), sections, machine(report));
  }

  private static String machine(Report report) {
    Machine machine = report.machine();
    Rows rows = new Rows("What", "");
    rows.add("Report made", MOMENT.format(report.madeAt()));
    rows.add("Commit", Objects.requireNonNullElse(report.commit(), "not known"));
    rows.add(
        "Processors",
        machine.processors() + (machine.processor() == null ? "" : ", " + machine.processor()));
    rows.add("Memory", Numbers.of(machine.memoryMegabytes() / 1024.0) + " GB");
    rows.add("System", machine.system());
    rows.add("JVM", machine.jvm());
    return "<section id=\"machine\">%n%s%s</section>%n"
        .formatted(Html.heading("The machine"), rows.html().replace("<div", "<div id=\"on\""));
  }

  private static String style() {
    try (InputStream css = Page.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(css, "report.css").readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
