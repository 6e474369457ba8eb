package org.gongkai.platform.problem;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** The parameters of the operation that is running, to name the one at fault. */
final class ResourceParameters {

  private final Parameter[] parameters;
  private final MultivaluedMap<String, String> query;

  private ResourceParameters(Parameter[] parameters, MultivaluedMap<String, String> query) {
    this.parameters = parameters;
    this.query = query;
  }

  /** Those of the operation that this thread is serving; empty before one was matched. */
  static Optional<ResourceParameters> current() {
    ResteasyReactiveRequestContext request =
        (ResteasyReactiveRequestContext) CurrentRequestManager.get();
    return Optional.ofNullable(request)
        .map(ResteasyReactiveRequestContext::getTarget)
        .map(
            target ->
                new ResourceParameters(
                    target.getLazyMethod().getMethod().getParameters(),
                    request.getUriInfo().getQueryParameters()));
  }

  /** The name of the parameter that a violation is about; empty when it is about the body. */
  Optional<String> nameOf(Path violated) {
    Iterator<Path.Node> nodes = violated.iterator();
    nodes.next();
    if (!nodes.hasNext()) {
      return Optional.empty();
    }
    Path.Node node = nodes.next();
    if (node.getKind() != ElementKind.PARAMETER) {
      return Optional.empty();
    }
    Parameter parameter = parameters[node.as(Path.ParameterNode.class).getParameterIndex()];
    if (parameter.isAnnotationPresent(BeanParam.class) && nodes.hasNext()) {
      return fieldNamed(parameter.getType(), nodes.next().getName());
    }
    return ParameterPlace.of(parameter, parameter.getName()).map(ParameterPlace::name);
  }

  /**
   * The query parameter that could not be read as its type, recognised by its value in the
   * converter's message; empty when another kind of parameter is at fault.
   */
  Optional<FieldError> unreadableQuery(String message) {
    return Arrays.stream(parameters)
        .flatMap(this::sent)
        .filter(fault -> message.contains(valueOf(fault)))
        .max(Comparator.comparingInt(fault -> valueOf(fault).length()));
  }

  /** What would be wrong with the query parameters that were sent, if one of them is. */
  private Stream<FieldError> sent(Parameter parameter) {
    return parameter.isAnnotationPresent(BeanParam.class)
        ? Arrays.stream(parameter.getType().getDeclaredFields())
            .flatMap(field -> sent(field, field.getName(), ParameterPlace.typeOf(field)))
        : sent(parameter, parameter.getName(), ParameterPlace.typeOf(parameter));
  }

  private Stream<FieldError> sent(AnnotatedElement place, String name, Class<?> type) {
    return ParameterPlace.of(place, name)
        .filter(ParameterPlace::inQuery)
        .map(ParameterPlace::name)
        .filter(query::containsKey)
        .map(key -> Expectation.ofParameter(type).faultOfParameter(key, query.getFirst(key)))
        .filter(fault -> !fault.code().equals("not-a-string"))
        .stream();
  }

  private static String valueOf(FieldError fault) {
    return Objects.toString(fault.arguments().get("value"), "");
  }

  private static Optional<String> fieldNamed(Class<?> bean, String property) {
    for (Field field : bean.getDeclaredFields()) {
      if (field.getName().equals(property)) {
        return ParameterPlace.of(field, property)
            .map(ParameterPlace::name)
            .or(() -> Optional.of(property));
      }
    }
    return Optional.of(property);
  }
}
