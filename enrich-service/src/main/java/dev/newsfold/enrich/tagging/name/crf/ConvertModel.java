package dev.newsfold.enrich.tagging.name.crf;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.util.Index;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Writes a model that CoreNLP trained as a {@link TrainedModel}, when the service is built: the
 * service then starts without the seconds and the memory that CoreNLP takes to read its own.
 */
public final class ConvertModel {

  private static final int LABELS = 0;
  private static final int STEPS = 1;
  private static final String STEP_SUFFIX = "|CpC";

  /**
   * The SHA-256 of the one model that is read. It holds serialised objects, which run code as they
   * are read: what is not known to the byte must not be.
   */
  private static final String PINNED =
      "f7a3fe519a6573b89ed0b57e26c4650ff009dd245cc497aad59942350703be7f";

  private ConvertModel() {}

  /** Takes the file to read and the file to write. */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    Path from = Path.of(arguments[0]);
    Path to = Path.of(arguments[1]);
    TrainedModel model = read(pinned(from));
    // A model in which two features have one hash ends the build here, and not the service.
    new ConditionalRandomField(model);
    Files.createDirectories(to.toAbsolutePath().getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      model.write(out);
    }
  }

  /**
   * @throws IOException where it is another file than the one that was looked at
   */
  static byte[] pinned(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String hash = HexFormat.of().formatHex(sha256(bytes));
    if (!hash.equals(PINNED)) {
      throw new IOException(file + " is not the model that is known: its SHA-256 is " + hash);
    }
    return bytes;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  // In the order in which CoreNLP's CRFClassifier writes them.
  @SuppressWarnings("unchecked")
  private static TrainedModel read(byte[] bytes) throws IOException, ReflectiveOperationException {
    try (InputStream stream = new ByteArrayInputStream(bytes);
        ObjectInputStream in =
            new ObjectInputStream(
                new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16))) {
      Index<CRFLabel>[] spans = (Index<CRFLabel>[]) in.readObject();
      List<String> labels = ((Index<String>) in.readObject()).objectsList();
      List<String> features = ((Index<String>) in.readObject()).objectsList();
      in.readObject(); // the settings it was trained with
      NERFeatureFactory<?> factory = (NERFeatureFactory<?>) in.readObject();
      in.readInt(); // how many labels a step has
      double[][] weights = (double[][]) in.readObject();
      Set<String> lowerCaseWords = (Set<String>) in.readObject();
      Map<String, List<String>> clusters = clusters(factory);
      Rows words = Rows.of(features, weights, spans[LABELS], labels.size(), false);
      Rows steps = Rows.of(features, weights, spans[STEPS], labels.size(), true);
      return new TrainedModel(
          List.copyOf(labels),
          words.keys,
          words.weights,
          steps.keys,
          steps.weights,
          List.copyOf(clusters.keySet()),
          clusters.values().stream().map(ConvertModel::hashes).toArray(long[][]::new),
          hashes(List.copyOf(lowerCaseWords)));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, List<String>> clusters(NERFeatureFactory<?> factory)
      throws ReflectiveOperationException {
    // CoreNLP shows it to nobody.
    Field lexicon = NERFeatureFactory.class.getDeclaredField("lexicon");
    lexicon.setAccessible(true);
    Map<String, List<String>> clusters = new TreeMap<>();
    ((Map<String, String>) lexicon.get(factory))
        .forEach(
            (word, cluster) ->
                clusters.computeIfAbsent(cluster, name -> new ArrayList<>()).add(word));
    return clusters;
  }

  private static long[] hashes(List<String> words) {
    return words.stream().sorted().mapToLong(word -> Fragment.of(word).hash()).toArray();
  }

  /** The features of one kind, and their weights in the order of the labels. */
  private static final class Rows {
    private final long[] keys;
    private final float[] weights;

    private Rows(int count, int outcomes) {
      keys = new long[count];
      weights = new float[count * outcomes];
    }

    private static Rows of(
        List<String> features,
        double[][] weights,
        Index<CRFLabel> outcomes,
        int labels,
        boolean areSteps) {
      int[] chosen = chosen(features, areSteps);
      Rows rows = new Rows(chosen.length, outcomes.size());
      for (int row = 0; row < chosen.length; row++) {
        rows.keys[row] = Fragment.of(features.get(chosen[row])).hash();
        for (int outcome = 0; outcome < outcomes.size(); outcome++) {
          int place = 0;
          for (int label : outcomes.get(outcome).getLabel()) {
            place = place * labels + label;
          }
          // CoreNLP rounds them when it reads them.
          rows.weights[row * outcomes.size() + place] = (float) weights[chosen[row]][outcome];
        }
      }
      return rows;
    }

    private static int[] chosen(List<String> features, boolean areSteps) {
      return IntStream.range(0, features.size())
          .filter(i -> features.get(i).endsWith(STEP_SUFFIX) == areSteps)
          .toArray();
    }
  }
}
