package org.gongkai.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.platform.idempotency.Idempotent;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * Notes on each operation, while the application is built and its annotations can still be read,
 * who may call it, whether it creates and what it returns; {@link SharedDescription} makes words of
 * it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OperationMarks implements OASFilter {

  static final String ROLES = "x-roles";
  static final String IDEMPOTENT = "x-idempotent";
  static final String RETURNS = "x-returns";

  private static final DotName SCHEMA = DotName.createSimple(Schema.class);

  private final Map<String, MethodInfo> methods = new HashMap<>();
  private final IndexView index;

  /**
   * @param index the application's annotations
   */
  public OperationMarks(IndexView index) {
    this.index = index;
    for (AnnotationInstance annotation : index.getAnnotations(Operation.class)) {
      if (annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
        MethodInfo method = annotation.target().asMethod();
        methods.put(idOf(annotation, method), method);
      }
    }
  }

  @Override
  public org.eclipse.microprofile.openapi.models.Operation filterOperation(
      org.eclipse.microprofile.openapi.models.Operation operation) {
    MethodInfo method = methods.get(String.valueOf(operation.getOperationId()));
    if (method != null) {
      operation.addExtension(ROLES, roles(method));
      operation.addExtension(RETURNS, schemaOf(method.returnType()));
      if (method.hasAnnotation(Idempotent.class)) {
        operation.addExtension(IDEMPOTENT, true);
      }
    }
    return operation;
  }

  /** The id given, or the one that the strategy {@code CLASS_METHOD} makes. */
  private static String idOf(AnnotationInstance annotation, MethodInfo method) {
    return annotation.value("operationId") == null
        ? method.declaringClass().name().withoutPackagePrefix() + "_" + method.name()
        : annotation.value("operationId").asString();
  }

  /** The name of the schema of what is returned, inside a response or not; empty for nothing. */
  private String schemaOf(Type returned) {
    if (returned.kind() == Type.Kind.VOID) {
      return "";
    }
    Type type =
        returned.kind() == Type.Kind.PARAMETERIZED_TYPE
            ? returned.asParameterizedType().arguments().get(0)
            : returned;
    ClassInfo found = index.getClassByName(type.name());
    AnnotationInstance schema = found == null ? null : found.declaredAnnotation(SCHEMA);
    return schema == null || schema.value("name") == null
        ? type.name().withoutPackagePrefix()
        : schema.value("name").asString();
  }

  /** Empty for operations that need no sign-in. */
  private static List<String> roles(MethodInfo method) {
    if (method.hasAnnotation(PermitAll.class)) {
      return List.of();
    }
    return Optional.ofNullable(method.annotation(RolesAllowed.class))
        .or(
            () ->
                Optional.ofNullable(method.declaringClass().declaredAnnotation(RolesAllowed.class)))
        .map(AnnotationInstance::value)
        .map(AnnotationValue::asStringArray)
        .map(Arrays::asList)
        .orElse(List.of());
  }
}
