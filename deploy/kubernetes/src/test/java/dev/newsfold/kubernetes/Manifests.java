package dev.newsfold.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects of a kustomization. */
record Manifests(List<JsonNode> objects) {

  private static final YAMLMapper YAML = new YAMLMapper();

  Manifests {
    objects = List.copyOf(objects);
  }

  /** The base, which needs nothing filled in. */
  static Manifests base() throws IOException {
    Path base = Path.of("base");
    List<JsonNode> objects = new ArrayList<>();
    for (JsonNode resource : read(base.resolve("kustomization.yaml")).get(0).path("resources")) {
      objects.addAll(read(base.resolve(resource.asText())));
    }
    return new Manifests(objects);
  }

  /** What is applied to a cluster; empty where there is no kubectl to put it together. */
  static Optional<Manifests> rendered(String overlay) throws IOException, InterruptedException {
    if (Stream.of(System.getenv("PATH").split(":"))
        .noneMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")))) {
      return Optional.empty();
    }
    Path output = Files.createTempFile("newsfold", ".yaml");
    try {
      int code =
          new ProcessBuilder("kubectl", "kustomize", "overlays/" + overlay)
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start()
              .waitFor();
      if (code != 0) {
        throw new IOException("kubectl kustomize ended with " + code);
      }
      return Optional.of(new Manifests(read(output)));
    } finally {
      Files.delete(output);
    }
  }

  private static List<JsonNode> read(Path file) throws IOException {
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
      return documents.readAll();
    }
  }

  List<JsonNode> ofKind(String kind) {
    return objects.stream().filter(object -> object.path("kind").asText().equals(kind)).toList();
  }

  /** Whatever runs the services of Newsfold. */
  List<JsonNode> workloads() {
    return Stream.of("Deployment", "StatefulSet").flatMap(kind -> ofKind(kind).stream()).toList();
  }

  static String name(JsonNode object) {
    return object.path("metadata").path("name").asText();
  }

  static String nameOf(JsonNode reference) {
    return reference.path("name").asText();
  }

  /** Everything of that name, however deep. */
  static List<JsonNode> everywhere(JsonNode object, String field) {
    return object.findValues(field);
  }
}
