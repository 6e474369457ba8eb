package org.gongkai.platform.testing;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What {@link HouseRules} ask of an operation. */
final class Conditions {

  static final ArchCondition<JavaMethod> SAY_WHO_MAY_CALL_THEM =
      condition(
          "carry @RolesAllowed or @PermitAll, themselves or on their class",
          method ->
              Stream.of("RolesAllowed", "PermitAll")
                  .map("jakarta.annotation.security."::concat)
                  .anyMatch(
                      annotation ->
                          method.isAnnotatedWith(annotation)
                              || method.getOwner().isAnnotatedWith(annotation)));

  static final ArchCondition<JavaMethod> SAY_WHAT_THEY_DO =
      condition(
          "carry @Operation with a summary",
          method ->
              method
                  .tryGetAnnotationOfType("org.eclipse.microprofile.openapi.annotations.Operation")
                  .filter(operation -> has(operation, "summary"))
                  .isPresent());

  static final ArchCondition<JavaMethod> MENTION_AN_ENTITY_IN_THEIR_SIGNATURE =
      condition(
          "mention an entity in their signature",
          method ->
              Stream.concat(
                      Stream.of(method.getReturnType()),
                      method.getParameterTypes().stream().map(JavaType.class::cast))
                  .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                  .anyMatch(type -> type.isAnnotatedWith("jakarta.persistence.Entity")));

  private static final Set<String> SERVICES = Set.of("catalog", "task", "notification");

  static final ArchCondition<JavaClass> NOT_KNOW_OTHER_SERVICES =
      new ArchCondition<>("not know another service's classes") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          type.getDirectDependenciesFromSelf().stream()
              .filter(dependency -> foreign(type, dependency.getTargetClass()))
              .forEach(
                  dependency ->
                      events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
        }
      };

  private Conditions() {}

  private static boolean foreign(JavaClass type, JavaClass target) {
    Optional<String> other = serviceOf(target);
    return other.isPresent() && !other.equals(serviceOf(type));
  }

  private static Optional<String> serviceOf(JavaClass type) {
    return SERVICES.stream()
        .filter(service -> type.getPackageName().startsWith("org.gongkai." + service))
        .findFirst();
  }

  private static boolean has(JavaAnnotation<?> annotation, String property) {
    return annotation.get(property).filter(value -> !value.toString().isBlank()).isPresent();
  }

  private static ArchCondition<JavaMethod> condition(
      String description, Predicate<JavaMethod> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean satisfied = holds.test(method);
        events.add(
            new SimpleConditionEvent(
                method,
                satisfied,
                method.getFullName() + (satisfied ? " does " : " does not ") + description));
      }
    };
  }
}
