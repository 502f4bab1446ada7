package dev.newsfold.local.hostile;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.local.hostile.GoodClient.Latency;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.http.RestClient.Answer;
import dev.newsfold.local.read.RunningQuery;
import dev.newsfold.local.settings.LocalOptions;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.terminal.Table;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends malformed and hostile requests, made of what the services say of their own interface. */
@Command(
    name = "hostile",
    description =
        "Sends malformed and hostile requests to the Newsfold that runs, which keeps what it takes"
            + " of them; fails on an answer of 5xx but 503, on one that tells of internals, and where"
            + " one is waited for in vain. Beside them a client asks as one should, and slow ones never come to an end.")
public final class HostileCommand implements Callable<Integer> {

  private static final int SLOW_CLIENTS = 40;
  private static final long CALM_MILLISECONDS = 3_000;
  private static final int SHOWN = 20;

  @Mixin private LocalOptions options = new LocalOptions();

  @Option(names = "--requests", paramLabel = "N", description = "How many. Default: 20000.")
  private long requests = 20_000;

  @Option(names = "--seed", paramLabel = "S", description = "The same seed, the same requests.")
  private long seed = 1;

  @Override
  public Integer call() throws IOException, InterruptedException {
    LocalSettings settings = RunningQuery.of(options).settings();
    URI question = settings.query("/api/articles?limit=5");
    Latency before = calm(question);
    Map<String, Assault> assaults = new LinkedHashMap<>();
    assaults.put("query", assault(settings.query(""), settings.query("/openapi")));
    assaults.put("ingest", assault(settings.ingest(""), settings.ingest("/q/openapi")));
    Latency meanwhile;
    try (GoodClient client = new GoodClient(question);
        SlowClients slow = new SlowClients(settings.query(""), "/api/webhooks", SLOW_CLIENTS / 2);
        SlowClients others =
            new SlowClients(settings.ingest(""), "/api/articles", SLOW_CLIENTS / 2)) {
      slow.begin();
      others.begin();
      // Queries are asked of by more calls than are handed in.
      assaults.get("query").send(requests - requests / 3);
      assaults.get("ingest").send(requests / 3);
      meanwhile = client.latency();
    }
    List<Finding> findings = new ArrayList<>();
    assaults.values().forEach(assault -> findings.addAll(assault.findings()));
    print(assaults, before, meanwhile, findings);
    return findings.isEmpty() ? 0 : 1;
  }

  private Assault assault(URI service, URI description) throws IOException {
    Answer answer = RestClient.get(description);
    List<Operation> operations = Operation.of(answer.body());
    if (operations.isEmpty()) {
      throw new IOException(description + " describes no call");
    }
    return new Assault(service, operations, seed);
  }

  private static Latency calm(URI question) throws InterruptedException {
    try (GoodClient client = new GoodClient(question)) {
      Thread.sleep(CALM_MILLISECONDS);
      return client.latency();
    }
  }

  private void print(
      Map<String, Assault> assaults, Latency before, Latency meanwhile, List<Finding> findings)
      throws IOException {
    findings.stream().limit(SHOWN).forEach(System.err::println);
    if (options.json()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("requests", requests);
      values.put("seed", seed);
      assaults.forEach((service, assault) -> values.put(service, assault.statuses()));
      values.put("findings", findings.size());
      values.put("before", before);
      values.put("meanwhile", meanwhile);
      System.out.println(new ObjectMapper().writeValueAsString(values));
      return;
    }
    Table answers = new Table("SERVICE", "STATUS", "ANSWERS");
    assaults.forEach(
        (service, assault) ->
            assault
                .statuses()
                .forEach(
                    (status, count) ->
                        answers.add(
                            service,
                            status == 0 ? "hung up" : status.toString(),
                            count.toString())));
    answers.print(System.out);
    Table latencies =
        new Table(
            "A CLIENT BESIDE THEM", "ANSWERS", "REFUSED", "MEDIAN MS", "P99 MS", "LONGEST MS");
    add(latencies, "before", before);
    add(latencies, "meanwhile", meanwhile);
    latencies.print(System.out);
    System.out.println("answers that should not have been: " + findings.size());
  }

  private static void add(Table table, String when, Latency latency) {
    table.add(
        when,
        Integer.toString(latency.answers()),
        Integer.toString(latency.refused()),
        rounded(latency.median()),
        rounded(latency.ninetyNinth()),
        rounded(latency.longest()));
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
