package dev.newsfold.benchmark.names;

import dev.newsfold.benchmark.labelled.LabelledFile;
import dev.newsfold.benchmark.labelled.LabelledFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads files in the format of the CoNLL shared tasks: a token and its label in each line, a blank
 * line after a sentence, {@code -DOCSTART-} before a document.
 */
final class ReadConll {

  private static final String START_OF_DOCUMENT = "-DOCSTART-";

  /** A token can hold any character but these, a no-break space for instance. */
  private static final Pattern SEPARATOR = Pattern.compile("[ \\t]+");

  private final List<List<LabelledSentence>> documents = new ArrayList<>();
  private List<LabelledSentence> sentences = new ArrayList<>();
  private List<String> tokens = new ArrayList<>();
  private List<String> labels = new ArrayList<>();

  private ReadConll() {}

  /** The sentences of each document; one document where the file parts none. */
  static List<List<LabelledSentence>> of(Path file) throws LabelledFileException {
    ReadConll read = new ReadConll();
    int number = 0;
    for (String line : LabelledFile.lines(file)) {
      number++;
      read.line(file, number, line);
    }
    read.endDocument();
    if (read.documents.isEmpty()) {
      throw LabelledFileException.of(file, "holds no tokens");
    }
    return read.documents;
  }

  private void line(Path file, int number, String line) throws LabelledFileException {
    if (line.isBlank()) {
      endSentence();
      return;
    }
    if (line.startsWith(START_OF_DOCUMENT)) {
      endDocument();
      return;
    }
    List<String> columns = SEPARATOR.splitAsStream(line).toList();
    String label = columns.get(columns.size() - 1);
    if (columns.size() < 2 || columns.get(0).isEmpty()) {
      throw LabelledFileException.at(file, number, "is not a token and its label: " + line);
    }
    if (!LabelledSentence.isLabel(label)) {
      throw LabelledFileException.at(file, number, "label is not O, B-TYPE or I-TYPE: " + label);
    }
    tokens.add(columns.get(0));
    labels.add(label);
  }

  private void endSentence() {
    if (!tokens.isEmpty()) {
      sentences.add(new LabelledSentence(tokens, labels));
      tokens = new ArrayList<>();
      labels = new ArrayList<>();
    }
  }

  private void endDocument() {
    endSentence();
    if (!sentences.isEmpty()) {
      documents.add(sentences);
      sentences = new ArrayList<>();
    }
  }
}
