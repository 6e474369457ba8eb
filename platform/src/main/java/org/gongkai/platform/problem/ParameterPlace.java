package org.gongkai.platform.problem;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Where a parameter of an operation comes from.
 *
 * @param name as the caller writes it
 * @param inQuery whether it stands in the query string
 */
record ParameterPlace(String name, boolean inQuery) {

  /** The place that the annotations tell; empty when they tell none, as for a body. */
  static Optional<ParameterPlace> of(AnnotatedElement element, String declaredName) {
    if (element.isAnnotationPresent(QueryParam.class)) {
      return Optional.of(new ParameterPlace(element.getAnnotation(QueryParam.class).value(), true));
    }
    if (element.isAnnotationPresent(RestQuery.class)) {
      return Optional.of(
          new ParameterPlace(
              orDeclared(element.getAnnotation(RestQuery.class).value(), declaredName), true));
    }
    return elsewhere(element, declaredName).map(name -> new ParameterPlace(name, false));
  }

  private static Optional<String> elsewhere(AnnotatedElement element, String declaredName) {
    if (element.isAnnotationPresent(PathParam.class)) {
      return Optional.of(element.getAnnotation(PathParam.class).value());
    }
    if (element.isAnnotationPresent(HeaderParam.class)) {
      return Optional.of(element.getAnnotation(HeaderParam.class).value());
    }
    if (element.isAnnotationPresent(FormParam.class)) {
      return Optional.of(element.getAnnotation(FormParam.class).value());
    }
    if (element.isAnnotationPresent(RestPath.class)) {
      return Optional.of(orDeclared(element.getAnnotation(RestPath.class).value(), declaredName));
    }
    if (element.isAnnotationPresent(RestHeader.class)) {
      return Optional.of(orDeclared(element.getAnnotation(RestHeader.class).value(), declaredName));
    }
    if (element.isAnnotationPresent(RestForm.class)) {
      return Optional.of(orDeclared(element.getAnnotation(RestForm.class).value(), declaredName));
    }
    return Optional.empty();
  }

  /** The type to which one value is converted: of an {@code Optional} or a list, its element. */
  static Class<?> typeOf(Parameter parameter) {
    return element(parameter.getType(), parameter.getParameterizedType());
  }

  /** The same for a field of a bean of parameters. */
  static Class<?> typeOf(Field field) {
    return element(field.getType(), field.getGenericType());
  }

  private static Class<?> element(Class<?> raw, Type generic) {
    return generic instanceof ParameterizedType parameterized
            && parameterized.getActualTypeArguments()[0] instanceof Class<?> argument
        ? argument
        : raw;
  }

  /** The marker that Quarkus uses for "the same as the Java name". */
  private static String orDeclared(String name, String declaredName) {
    return name.isEmpty() || name.startsWith("<<") ? declaredName : name;
  }
}
