import java.io.File;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads the bill of materials (CycloneDX, XML) and fails where a module links what its own licence
 * does not go with: those under the GPL may link more than those under Apache 2.0.
 *
 * <p>A program of one file, so that it runs on any JDK without a build.
 */
final class CheckLicences {

  private static final String OURS = "dev.newsfold";
  private static final String WHOLE = "newsfold";

  /** These link Stanford CoreNLP, and are under the GNU General Public License 3 for it. */
  private static final Set<String> UNDER_GPL = Set.of("enrich-service", "benchmark");

  /** What Apache-2.0 code may be shipped with: categories A and B of the Apache Software Foundation. */
  private static final Pattern PERMISSIVE =
      Pattern.compile(
          "apache([ -]software)?([ -]license)?.*2(\\.0)?|asl.*2.*|.*apache.*2\\.0.*"
              + "|mit(-0)?|.*\\bmit license|the mit license.*|bsd.*|.*\\bbsd\\b.*|isc|0bsd"
              + "|cc0.*|public[ -]domain.*|unlicense|.*epl.*|.*eclipse public license.*"
              + "|.*eclipse distribution license.*|edl.*|mpl.*|.*mozilla public license.*"
              + "|unicode.*|icu.*|.*postgresql.*|w3c.*|bouncy castle.*|json-p.*|zlib|upl.*|universal permissive.*"
              + "|.*classpath.*|go license");

  private static final Pattern COPYLEFT_3 =
      Pattern.compile(".*\\ba?l?gpl.*|.*general public license.*");

  private record Component(String name, Set<String> licences) {}

  public static void main(String[] arguments) throws Exception {
    Element bom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new File(arguments[0]))
            .getDocumentElement();
    Map<String, Component> components = components(bom);
    Map<String, List<String>> links = links(bom);
    List<String> faults = new ArrayList<>();
    int checked = 0;
    for (Map.Entry<String, Component> module : components.entrySet()) {
      // The whole links all modules, and is no program.
      if (!isOurs(module.getKey()) || isNamed(module.getKey(), WHOLE)) {
        continue;
      }
      boolean isUnderGpl = UNDER_GPL.contains(module.getValue().name());
      for (String reference : reached(module.getKey(), links)) {
        Component component = components.get(reference);
        if (component == null || isOurs(reference)) {
          if (UNDER_GPL.stream().anyMatch(name -> !isUnderGpl && isNamed(reference, name))) {
            faults.add(module.getValue().name() + " links " + reference);
          }
          continue;
        }
        checked++;
        if (!isFit(component, isUnderGpl)) {
          faults.add(
              module.getValue().name() + " links " + reference + ": " + component.licences());
        }
      }
    }
    System.out.printf("licences: %d components, %d links looked at%n", components.size(), checked);
    if (checked == 0) {
      faults.add("the bill of materials tells of no link");
    }
    if (!faults.isEmpty()) {
      faults.forEach(fault -> System.err.println("licences: " + fault));
      System.exit(1);
    }
  }

  /** Where there is a choice, one licence that fits is enough. */
  private static boolean isFit(Component component, boolean isUnderGpl) {
    return component.licences().stream()
        .map(licence -> licence.toLowerCase(Locale.ROOT).strip())
        .anyMatch(
            licence ->
                PERMISSIVE.matcher(licence).matches()
                    || (isUnderGpl && COPYLEFT_3.matcher(licence).matches()));
  }

  private static boolean isOurs(String reference) {
    return reference.contains("/" + OURS + "/");
  }

  private static boolean isNamed(String reference, String module) {
    return reference.contains("/" + OURS + "/" + module + "@");
  }

  private static Set<String> reached(String from, Map<String, List<String>> links) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      for (String next : links.getOrDefault(open.pop(), List.of())) {
        if (reached.add(next)) {
          open.push(next);
        }
      }
    }
    return reached;
  }

  private static Map<String, Component> components(Element bom) {
    Map<String, Component> components = new LinkedHashMap<>();
    NodeList found = bom.getElementsByTagNameNS("*", "component");
    NodeList named = found.getLength() > 0 ? found : bom.getElementsByTagName("component");
    for (int at = 0; at < named.getLength(); at++) {
      Element component = (Element) named.item(at);
      Set<String> licences = new TreeSet<>();
      for (String tag : List.of("id", "expression", "name")) {
        texts(component, "licenses", tag, licences);
      }
      components.put(
          component.getAttribute("bom-ref"),
          new Component(component.getElementsByTagName("name").item(0).getTextContent(), licences));
    }
    return components;
  }

  private static void texts(Element component, String within, String tag, Set<String> into) {
    NodeList lists = component.getElementsByTagName(within);
    for (int list = 0; list < lists.getLength(); list++) {
      NodeList found = ((Element) lists.item(list)).getElementsByTagName(tag);
      for (int at = 0; at < found.getLength(); at++) {
        into.add(found.item(at).getTextContent());
      }
    }
  }

  private static Map<String, List<String>> links(Element bom) {
    Map<String, List<String>> links = new HashMap<>();
    NodeList dependencies = bom.getElementsByTagName("dependency");
    for (int at = 0; at < dependencies.getLength(); at++) {
      Element from = (Element) dependencies.item(at);
      NodeList to = from.getElementsByTagName("dependency");
      for (int link = 0; link < to.getLength(); link++) {
        links
            .computeIfAbsent(from.getAttribute("ref"), ref -> new ArrayList<>())
            .add(((Element) to.item(link)).getAttribute("ref"));
      }
    }
    return links;
  }
}
