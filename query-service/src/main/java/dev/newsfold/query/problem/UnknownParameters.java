package dev.newsfold.query.problem;

import dev.newsfold.query.search.InvalidParameter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a parameter that the call does not know, or that is given twice where one value is meant:
 * a misspelt filter would otherwise answer with everything.
 */
final class UnknownParameters {

  private static final String PACKAGE = "dev.newsfold.";

  /** The parameters of each method, and whether they take several values. */
  private static final Map<Method, Map<String, Boolean>> KNOWN = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void refuse(ContainerRequestContext request, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    if (method == null || !method.getDeclaringClass().getName().startsWith(PACKAGE)) {
      return;
    }
    Map<String, Boolean> known = KNOWN.computeIfAbsent(method, UnknownParameters::parameters);
    request.getUriInfo().getQueryParameters().forEach((name, values) -> check(name, values, known));
  }

  private static void check(String name, List<String> values, Map<String, Boolean> known) {
    Boolean several = known.get(name);
    if (several == null) {
      throw new InvalidParameter(name, name + " is unknown here; known are " + names(known));
    }
    if (!several && values.size() > 1) {
      throw new InvalidParameter(name, name + " is given " + values.size() + " times");
    }
  }

  private static String names(Map<String, Boolean> known) {
    return known.isEmpty()
        ? "none"
        : known.keySet().stream().sorted().collect(Collectors.joining(", "));
  }

  private static Map<String, Boolean> parameters(Method method) {
    return Arrays.stream(method.getParameters())
        .map(Parameter::getType)
        .filter(Class::isRecord)
        .flatMap(type -> Stream.of(type.getRecordComponents()))
        .collect(
            Collectors.toMap(
                RecordComponent::getName,
                component -> List.class.isAssignableFrom(component.getType())));
  }
}
