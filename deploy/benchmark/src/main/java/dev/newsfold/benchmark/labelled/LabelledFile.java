package dev.newsfold.benchmark.labelled;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads files of labelled news, compressed by gzip or not, whatever their name says. */
public final class LabelledFile {

  /** NaN is what some labelled sets write where a label is missing. */
  private static final ObjectReader JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build().reader();

  private static final int GZIP_MAGIC = 0x1f8b;

  private LabelledFile() {}

  /** The lines of a file in UTF-8. */
  public static List<String> lines(Path file) throws LabelledFileException {
    if (!Files.isRegularFile(file)) {
      throw LabelledFileException.of(file, Files.exists(file) ? "is not a file" : "does not exist");
    }
    List<String> lines = new ArrayList<>();
    try (InputStream in = open(file);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8.newDecoder()))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
      return lines;
    } catch (CharacterCodingException e) {
      throw LabelledFileException.at(file, lines.size() + 1, "or soon after it is not UTF-8");
    } catch (ZipException e) {
      throw LabelledFileException.of(file, "cannot be decompressed: " + e.getMessage());
    } catch (IOException e) {
      throw LabelledFileException.of(file, "cannot be read: " + e.getMessage());
    }
  }

  /** The rows of a file that has a JSON object in each line; blank lines are passed over. */
  public static List<LabelledRow> rows(Path file) throws LabelledFileException {
    List<LabelledRow> rows = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank()) {
        rows.add(new LabelledRow(file, number, object(file, number, line)));
      }
    }
    if (rows.isEmpty()) {
      throw LabelledFileException.of(file, "holds no rows");
    }
    return rows;
  }

  private static JsonNode object(Path file, int number, String line) throws LabelledFileException {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        throw LabelledFileException.at(file, number, "is not a JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw LabelledFileException.at(file, number, "is not JSON: " + e.getOriginalMessage());
    }
  }

  private static InputStream open(Path file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    int magic = in.read() << 8 | in.read();
    in.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
  }
}
