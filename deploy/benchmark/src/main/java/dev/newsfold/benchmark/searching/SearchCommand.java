package dev.newsfold.benchmark.searching;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.backing.postgres.PostgresServer;
import dev.newsfold.backing.postgres.PostgresSettings;
import dev.newsfold.backing.postgres.PostgresSettings.Durability;
import dev.newsfold.benchmark.multiplication.ArticleStream;
import dev.newsfold.benchmark.multiplication.FreshText;
import dev.newsfold.benchmark.multiplication.StreamOptions;
import dev.newsfold.benchmark.report.Columns;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.benchmark.report.Terminal;
import dev.newsfold.enrich.sketch.SketchedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast the query service answers with very many articles in it. */
@Command(
    name = "search",
    description = {
      "Starts a PostgreSQL and a query service, fills them, and asks as many clients do at once.",
      "The articles of the files are multiplied: other words, names and days for each event, sizes of"
          + " events and copies as in the news; frequent words stay frequent.",
      "Rows go straight into the tables, as the projection would write them; the search index is made"
          + " from there. Of the five seeds alone each word is in a fifth of all articles: name files.",
      "Rows: id, event (may be missing), title, text, url, published (null where unknown)."
    })
public final class SearchCommand implements Callable<Integer> {

  private static final double MEGABYTE = 1 << 20;
  private static final double NANOSECONDS = 1e9;
  private static final String PASSWORD = "benchmark";

  @Mixin private StreamOptions options = new StreamOptions();

  @Mixin private Terminal terminal = new Terminal();

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many articles are searched. Default: 100000.")
  private int articles;

  @Option(
      names = "--clients",
      paramLabel = "N",
      defaultValue = "16",
      description = "How many ask at the same time. Default: 16.")
  private int clients;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "10",
      description = "How long each kind of question is asked. Default: 10.")
  private int seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "20000",
      description =
          "How many answers of all kinds are awaited before any is measured. Default: 20000.")
  private int warmUp;

  @Option(
      names = "--heap-megabytes",
      paramLabel = "N",
      defaultValue = "192",
      description = "The heap of the query service. Default: 192, as the launcher gives it.")
  private int heapMegabytes;

  @Option(
      names = "--keep",
      paramLabel = "FOLDER",
      description = {
        "Keeps there what was filled in: where it is there already, it is asked without filling.",
        "It must have been made of the same files with as many articles."
      })
  private @Nullable Path keep;

  /** What filling in took, and how large it has become. */
  private record Filled(
      double rowsPerSecond,
      double indexedPerSecond,
      double databaseMegabytes,
      double indexMegabytes) {}

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Path folder =
        keep == null
            ? Files.createTempDirectory("newsfold-search-")
            : Files.createDirectories(keep.toAbsolutePath());
    PostgresSettings postgres =
        new PostgresSettings(
            folder.resolve("postgres"),
            root().resolve("target/postgres"),
            "127.0.0.1",
            QueryProcess.freePort(),
            PASSWORD,
            Durability.FORGETFUL);
    try (PostgresServer database = PostgresServer.start(postgres, folder.resolve("postgres.log"));
        QueryProcess service = start(database, folder);
        Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), PostgresSettings.USER, PASSWORD)) {
      Path learned = folder.resolve("vocabulary.json");
      Filled filled = null;
      if (!Files.exists(learned)) {
        Vocabulary vocabulary = new Vocabulary(articles);
        filled = fill(options.events(terminal), vocabulary, connection, service, folder);
        vocabulary.write(learned);
      }
      print(filled, ask(Questions.about(Vocabulary.read(learned)), service, database));
    }
    // After a failure the logs are still there.
    if (keep == null) {
      delete(folder);
    }
    return 0;
  }

  private QueryProcess start(PostgresServer database, Path folder)
      throws IOException, InterruptedException {
    return QueryProcess.start(
        root().resolve("query-service/target/quarkus-app"),
        heapMegabytes,
        Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            database.jdbcUrl(),
            "QUARKUS_DATASOURCE_USERNAME",
            PostgresSettings.USER,
            "QUARKUS_DATASOURCE_PASSWORD",
            PASSWORD,
            "NEWSFOLD_INDEX_FOLDER",
            folder.resolve("index").toString()),
        folder.resolve("query.log"));
  }

  private Filled fill(
      Collection<List<SketchedArticle>> events,
      Vocabulary vocabulary,
      Connection connection,
      QueryProcess service,
      Path folder)
      throws SQLException, IOException, InterruptedException {
    FreshText texts = FreshText.ofEvents(events);
    ArticleStream stream =
        options.stream(
            events.stream().map(reports -> reports.stream().map(Rows::plain).toList()).toList());
    long start = System.nanoTime();
    try (Progress progress = terminal.progress("fill", "articles", articles)) {
      new FillTables(connection, stream, texts, vocabulary).fill(articles, progress);
    }
    long rowsThere = System.nanoTime();
    while (service.isReady()) {
      Thread.onSpinWait();
    }
    service.awaitIndex(folder.resolve("query.log"));
    long indexThere = System.nanoTime();
    return new Filled(
        articles * NANOSECONDS / (rowsThere - start),
        articles * NANOSECONDS / (indexThere - rowsThere),
        databaseBytes(connection) / MEGABYTE,
        bytes(folder.resolve("index")) / MEGABYTE);
  }

  private List<Latencies> ask(List<Questions> kinds, QueryProcess service, PostgresServer database)
      throws IOException, InterruptedException {
    ClosedLoop clientsOfAll = new ClosedLoop(service, database, clients);
    // The service compiles what it does often, and the files come into memory.
    Questions mixed = Questions.mixed("warm up", kinds);
    int answers = 0;
    while (answers < warmUp) {
      answers += clientsOfAll.ask(mixed, Duration.ofSeconds(seconds), options.seed()).answers();
    }
    List<Latencies> measured = new ArrayList<>();
    try (Progress progress = terminal.progress("ask", "kinds", kinds.size())) {
      for (Questions kind : kinds) {
        measured.add(clientsOfAll.ask(kind, Duration.ofSeconds(seconds), options.seed() + 1));
        progress.step();
      }
    }
    return measured;
  }

  private void print(@Nullable Filled filled, List<Latencies> measured) throws IOException {
    if (terminal.json()) {
      Map<String, Object> whole = new LinkedHashMap<>();
      whole.put("articles", articles);
      whole.put("clients", clients);
      whole.put("filled", filled);
      whole.put("questions", measured);
      System.out.println(new ObjectMapper().writeValueAsString(whole));
      return;
    }
    if (filled != null) {
      System.out.printf(
          "%d articles: %.0f rows a second into the tables, %.0f a second into the index;"
              + " database %.0f MB, index %.0f MB; %d clients%n",
          articles,
          filled.rowsPerSecond(),
          filled.indexedPerSecond(),
          filled.databaseMegabytes(),
          filled.indexMegabytes(),
          clients);
    }
    Columns columns = new Columns(Latencies.TITLES);
    measured.forEach(latencies -> columns.add(latencies.row()));
    columns.print(System.out, Terminal.isAttached());
  }

  /** The program lies in {@code deploy/benchmark/target}. */
  private static Path root() throws IOException {
    try {
      Path program =
          Path.of(SearchCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (Path above = program; above != null; above = above.getParent()) {
        if (Files.isDirectory(above.resolve("query-service/target/quarkus-app"))) {
          return above;
        }
      }
    } catch (java.net.URISyntaxException e) {
      throw new IOException("this program lies nowhere", e);
    }
    throw new IOException("the query service is not built: there is no query-service/target");
  }

  /** Without the log of what was written, which is a gigabyte after any filling. */
  private static long databaseBytes(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet size = statement.executeQuery("select pg_database_size(current_database())")) {
      size.next();
      return size.getLong(1);
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
