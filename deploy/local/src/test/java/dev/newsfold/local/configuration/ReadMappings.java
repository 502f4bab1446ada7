package dev.newsfold.local.configuration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import dev.newsfold.local.configuration.Mapping.Setting;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads the mappings of a module out of its sources, where alone their Javadoc is. */
final class ReadMappings {

  private final Properties properties = new Properties();
  private final Path sources;

  ReadMappings(Path module) throws IOException {
    sources = module.resolve("src/main/java");
    Path presets = module.resolve("src/main/resources/application.properties");
    if (Files.exists(presets)) {
      try (Reader in = Files.newBufferedReader(presets)) {
        properties.load(in);
      }
    }
  }

  List<Mapping> all() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> found = Files.walk(sources)) {
      List<Path> candidates =
          found.filter(path -> path.toString().endsWith("Configuration.java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(candidates));
      DocTrees docs = DocTrees.instance(task);
      List<Mapping> mappings = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree type : unit.getTypeDecls()) {
          mapping(new TreePath(new TreePath(unit), type), docs).ifPresent(mappings::add);
        }
      }
      mappings.sort(Comparator.comparing(Mapping::prefix));
      return mappings;
    }
  }

  private Optional<Mapping> mapping(TreePath path, DocTrees docs) {
    ClassTree type = (ClassTree) path.getLeaf();
    return argument(type.getModifiers(), "ConfigMapping", "prefix")
        .map(
            prefix ->
                new Mapping(
                    prefix,
                    about(path, docs),
                    type.getMembers().stream()
                        .filter(MethodTree.class::isInstance)
                        .map(MethodTree.class::cast)
                        .filter(ReadMappings::isSetting)
                        .map(method -> setting(prefix, method, new TreePath(path, method), docs))
                        .toList()));
  }

  private static boolean isSetting(MethodTree method) {
    var flags = method.getModifiers().getFlags();
    return !flags.contains(Modifier.DEFAULT) && !flags.contains(Modifier.STATIC);
  }

  private Setting setting(String prefix, MethodTree method, TreePath path, DocTrees docs) {
    String name = method.getName().toString().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    String key = prefix + "." + name;
    String preset =
        properties.getProperty(
            key, argument(method.getModifiers(), "WithDefault", "value").orElse(""));
    return new Setting(
        key,
        String.valueOf(method.getReturnType()),
        preset,
        bounds(method.getModifiers()),
        about(path, docs));
  }

  private static String bounds(ModifiersTree modifiers) {
    return modifiers.getAnnotations().stream()
        .filter(each -> each.getAnnotationType().toString().matches("Min|Max|DurationMin"))
        .map(ReadMappings::bound)
        .collect(Collectors.joining(", "));
  }

  private static String bound(AnnotationTree annotation) {
    String word =
        annotation.getAnnotationType().toString().equals("Max") ? "at most " : "at least ";
    ExpressionTree argument = annotation.getArguments().get(0);
    if (argument instanceof AssignmentTree assignment) {
      String unit = assignment.getVariable().toString();
      String value = assignment.getExpression().toString();
      return word + value + (unit.equals("millis") ? " ms" : unit.equals("seconds") ? " s" : "");
    }
    return word + argument;
  }

  private static Optional<String> argument(ModifiersTree modifiers, String type, String name) {
    for (AnnotationTree annotation : modifiers.getAnnotations()) {
      if (!annotation.getAnnotationType().toString().equals(type)) {
        continue;
      }
      for (ExpressionTree argument : annotation.getArguments()) {
        ExpressionTree value = argument;
        if (argument instanceof AssignmentTree assignment) {
          if (!assignment.getVariable().toString().equals(name)) {
            continue;
          }
          value = assignment.getExpression();
        }
        if (value instanceof LiteralTree literal) {
          return Optional.of(String.valueOf(literal.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  private static String about(TreePath path, DocTrees docs) {
    String comment = docs.getDocComment(path);
    return comment == null
        ? ""
        : comment.replaceAll("\\{@\\w+ ([^}]*)}", "`$1`").replaceAll("\\s+", " ").strip();
  }
}
