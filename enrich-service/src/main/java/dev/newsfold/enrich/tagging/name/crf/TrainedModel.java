package dev.newsfold.enrich.tagging.name.crf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model learned, in arrays, and the file that holds it.
 *
 * <p>Weights stand in the order of their keys: one for each label, and for a step one for each
 * label before and in it each label.
 */
final class TrainedModel {

  private static final int FORMAT = 0x4352_4601;

  final List<String> labels;
  final long[] wordFeatures;
  final float[] wordWeights;
  final long[] stepFeatures;
  final float[] stepWeights;

  /** The names of the clusters of words that are used alike, and those in each, by their hashes. */
  final List<String> clusters;

  final long[][] clusteredWords;

  /** The words that the training text also has in lower case, by their hashes. */
  final long[] lowerCaseWords;

  TrainedModel(
      List<String> labels,
      long[] wordFeatures,
      float[] wordWeights,
      long[] stepFeatures,
      float[] stepWeights,
      List<String> clusters,
      long[][] clusteredWords,
      long[] lowerCaseWords) {
    int steps = labels.size() * labels.size();
    if (wordWeights.length != wordFeatures.length * labels.size()
        || stepWeights.length != stepFeatures.length * steps
        || clusteredWords.length != clusters.size()) {
      throw new IllegalArgumentException("the parts of the name model are of different lengths");
    }
    this.labels = labels;
    this.wordFeatures = wordFeatures;
    this.wordWeights = wordWeights;
    this.stepFeatures = stepFeatures;
    this.stepWeights = stepWeights;
    this.clusters = clusters;
    this.clusteredWords = clusteredWords;
    this.lowerCaseWords = lowerCaseWords;
  }

  static TrainedModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    if (in.readInt() != FORMAT) {
      throw new IOException("the name model is of another format");
    }
    List<String> labels = strings(in);
    long[] wordFeatures = longs(in);
    float[] wordWeights = floats(in);
    long[] stepFeatures = longs(in);
    float[] stepWeights = floats(in);
    List<String> clusters = strings(in);
    long[][] clusteredWords = new long[clusters.size()][];
    for (int i = 0; i < clusteredWords.length; i++) {
      clusteredWords[i] = longs(in);
    }
    return new TrainedModel(
        labels,
        wordFeatures,
        wordWeights,
        stepFeatures,
        stepWeights,
        clusters,
        clusteredWords,
        longs(in));
  }

  void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(FORMAT);
    write(labels, out);
    write(wordFeatures, out);
    write(wordWeights, out);
    write(stepFeatures, out);
    write(stepWeights, out);
    write(clusters, out);
    for (long[] words : clusteredWords) {
      write(words, out);
    }
    write(lowerCaseWords, out);
    out.flush();
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(in.readUTF());
    }
    return strings;
  }

  private static long[] longs(DataInputStream in) throws IOException {
    long[] longs = new long[in.readInt()];
    bytes(in, longs.length, Long.BYTES).asLongBuffer().get(longs);
    return longs;
  }

  private static float[] floats(DataInputStream in) throws IOException {
    float[] floats = new float[in.readInt()];
    bytes(in, floats.length, Float.BYTES).asFloatBuffer().get(floats);
    return floats;
  }

  private static ByteBuffer bytes(DataInputStream in, int count, int size) throws IOException {
    byte[] bytes = new byte[count * size];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }

  private static void write(List<String> strings, DataOutputStream out) throws IOException {
    out.writeInt(strings.size());
    for (String string : strings) {
      out.writeUTF(string);
    }
  }

  private static void write(long[] longs, DataOutputStream out) throws IOException {
    out.writeInt(longs.length);
    ByteBuffer bytes = ByteBuffer.allocate(longs.length * Long.BYTES);
    bytes.asLongBuffer().put(longs);
    out.write(bytes.array());
  }

  private static void write(float[] floats, DataOutputStream out) throws IOException {
    out.writeInt(floats.length);
    ByteBuffer bytes = ByteBuffer.allocate(floats.length * Float.BYTES);
    bytes.asFloatBuffer().put(floats);
    out.write(bytes.array());
  }
}
