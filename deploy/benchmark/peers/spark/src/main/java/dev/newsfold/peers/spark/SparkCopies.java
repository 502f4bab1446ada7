package dev.newsfold.peers.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.MinHashLSHModel;
import org.apache.spark.ml.feature.NGram;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * All pairs of articles whose runs of five words have a Jaccard coefficient of a half or more, by
 * Spark MLlib in this JVM.
 *
 * <p>Set up as <a
 * href="https://spark.apache.org/docs/latest/ml-features.html#minhash-for-jaccard-distance">its
 * page on features</a> has it: RegexTokenizer, NGram, HashingTF with ones alone, MinHashLSH with
 * the five hash tables of the page's example, which find 97 % of the pairs at a coefficient of a
 * half, and approxSimilarityJoin over transformed rows that are cached.
 */
public final class SparkCopies {

  /** Words are letters and digits, in small letters, as for whatever it is compared with. */
  private static final String NO_WORD = "[^\\p{L}\\p{N}_]+";

  private static final int WORDS = 5;
  private static final int HASH_TABLES = 5;

  /** So many that runs of words hardly ever fall together. */
  private static final int FEATURES = 1 << 24;

  private static final double NANOSECONDS = 1e9;

  private SparkCopies() {}

  /**
   * Takes a file of articles (a line of JSON each, with id and text), the file for the pairs (two
   * ids a line), the Jaccard coefficient, with how many articles it is warmed up, and the
   * processors. Prints one line of JSON.
   */
  public static void main(String[] arguments) throws Exception {
    Path articles = Path.of(arguments[0]);
    Path pairs = Path.of(arguments[1]);
    double jaccard = Double.parseDouble(arguments[2]);
    int enough = Integer.parseInt(arguments[3]);
    int processors = Integer.parseInt(arguments[4]);
    // Only the last line is read; what Spark says goes the other way.
    PrintStream out = System.out;
    System.setOut(System.err);
    try (SparkSession spark = session(processors)) {
      Dataset<Row> rows =
          spark.read().json(articles.toString()).select("id", "text").repartition(processors);
      long count = rows.cache().count();
      double ready = secondsSinceLaunch();
      Dataset<Row> some = rows.limit(enough).repartition(processors).cache();
      for (long done = 0; done < enough; done += Math.max(1, some.count())) {
        similar(some, 1 - jaccard);
      }
      long start = System.nanoTime();
      double before = processorSeconds();
      List<Row> found = similar(rows, 1 - jaccard);
      double seconds = (System.nanoTime() - start) / NANOSECONDS;
      double processorSeconds = processorSeconds() - before;
      write(found, pairs);
      out.printf(
          Locale.ROOT,
          "{\"startSeconds\": %.3f, \"items\": %d, \"seconds\": %.4f, \"cpuSeconds\": %.4f}%n",
          ready,
          count,
          seconds,
          processorSeconds);
    }
  }

  /**
   * As many shuffle partitions as processors: <a
   * href="https://spark.apache.org/docs/latest/sql-performance-tuning.html">200 are for a
   * cluster</a>.
   */
  private static SparkSession session(int processors) {
    SparkSession spark =
        SparkSession.builder()
            .appName("copies")
            .master("local[" + processors + "]")
            .config("spark.sql.shuffle.partitions", processors)
            .config("spark.ui.enabled", false)
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }

  private static List<Row> similar(Dataset<Row> articles, double distance) {
    Dataset<Row> words =
        new RegexTokenizer()
            .setInputCol("text")
            .setOutputCol("words")
            .setPattern(NO_WORD)
            .transform(articles);
    Dataset<Row> runs =
        new NGram().setN(WORDS).setInputCol("words").setOutputCol("runs").transform(words);
    Dataset<Row> vectors =
        new HashingTF()
            .setInputCol("runs")
            .setOutputCol("features")
            .setBinary(true)
            .setNumFeatures(FEATURES)
            // A vector of nothing has no hash, and MinHashLSH refuses it.
            .transform(runs.where(size(col("runs")).gt(0)))
            .select("id", "features");
    MinHashLSHModel model =
        new MinHashLSH()
            .setNumHashTables(HASH_TABLES)
            .setInputCol("features")
            .setOutputCol("hashes")
            .setSeed(1)
            .fit(vectors);
    Dataset<Row> hashed = model.transform(vectors).cache();
    List<Row> found =
        model
            .approxSimilarityJoin(hashed, hashed, distance, "distance")
            .where(col("datasetA.id").lt(col("datasetB.id")))
            .select(col("datasetA.id"), col("datasetB.id"))
            .collectAsList();
    hashed.unpersist(true);
    return found;
  }

  private static void write(List<Row> pairs, Path file) throws IOException {
    Files.write(
        file,
        pairs.stream().map(pair -> pair.getString(0) + "\t" + pair.getString(1)).toList(),
        StandardCharsets.UTF_8);
  }

  private static double secondsSinceLaunch() {
    return (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;
  }

  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / NANOSECONDS;
  }
}
