package org.gongkai.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of the house that a machine can check. Every service includes them:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.gongkai.task", importOptions = DoNotIncludeTests.class)
 * class ArchitectureTest {
 *   @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 */
public final class HouseRules {

  private static final String ENTITY = "jakarta.persistence.Entity";
  private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
  private static final String IDEMPOTENT = "org.gongkai.platform.idempotency.Idempotent";
  private static final Set<String> CLOCKS =
      Set.of("now", "systemUTC", "systemDefaultZone", "system");

  private static final DescribedPredicate<JavaClass> RULE_CLASSES =
      describe(
          "named …Policy, neither entity nor record nor interface",
          type ->
              type.getSimpleName().endsWith("Policy")
                  && !type.isAnnotatedWith(ENTITY)
                  && !type.isRecord()
                  && !type.isInterface());

  private static final DescribedPredicate<JavaClass> WEB_CLASSES =
      describe(
          "resources, records of their parameters, and helpers in a package web",
          type ->
              outermost(type).getSimpleName().endsWith("Resource")
                  || type.isRecord()
                  || type.getPackageName().endsWith(".web"));

  private static final DescribedPredicate<JavaMethod> OPERATIONS =
      describe(
          "REST operations",
          method ->
              Stream.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD")
                  .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb)));

  /** An access to a method that reads the machine's clock. */
  public static final DescribedPredicate<JavaAccess<?>> READS_THE_MACHINES_CLOCK =
      describe("asks the machine what time it is", HouseRules::readsTheClock);

  private HouseRules() {}

  /** Rules are pure, so that they read like the statute and are tested without a container. */
  @ArchTest
  public static final ArchRule RULES_SEE_NO_FRAMEWORK =
      classes()
          .that(RULE_CLASSES)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "org.gongkai..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.gongkai.platform.db..",
                              "org.gongkai.platform.event..",
                              "org.gongkai.platform.security.."))))
          .allowEmptyShould(true);

  /** HTTP ends at the resource: services and aggregates do not know it. */
  @ArchTest
  public static final ArchRule HTTP_ONLY_IN_RESOURCES =
      noClasses()
          .that(not(WEB_CLASSES))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy.reactive..")
          .allowEmptyShould(true);

  /** Events leave through the outbox only; nothing is sent beside the transaction. */
  @ArchTest
  public static final ArchRule KAFKA_PRODUCERS_ONLY_IN_THE_OUTBOX =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.apache.kafka.clients.producer..")
                  .or(
                      describe(
                          "channels that send",
                          type ->
                              type.getName()
                                      .startsWith(
                                          "org.eclipse.microprofile.reactive.messaging.Emitter")
                                  || type.getName()
                                      .equals(
                                          "org.eclipse.microprofile.reactive.messaging.Outgoing")
                                  || type.getName()
                                      .equals("io.smallrye.reactive.messaging.MutinyEmitter"))))
          .allowEmptyShould(true);

  /** Features stand in one order; a cycle means that two are one. */
  @ArchTest
  public static final ArchRule NO_CYCLES_BETWEEN_FEATURES =
      slices().matching("org.gongkai.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  /** An entity never leaves its service. */
  @ArchTest
  public static final ArchRule NO_ENTITY_IN_A_RESOURCES_SIGNATURE =
      noMethods()
          .that(OPERATIONS)
          .should(Conditions.MENTION_AN_ENTITY_IN_THEIR_SIGNATURE)
          .allowEmptyShould(true);

  /** Time is asked of the injected clock, so that the sandbox can move it. */
  @ArchTest
  public static final ArchRule TIME_IS_ASKED_OF_THE_INJECTED_CLOCK =
      noClasses().should().accessTargetWhere(READS_THE_MACHINES_CLOCK).allowEmptyShould(true);

  /** Transactions begin in services, not where requests are read or rows are kept. */
  @ArchTest
  public static final ArchRule NO_TRANSACTION_BEGINS_IN_A_RESOURCE_OR_RULE =
      noMethods()
          .that()
          .areDeclaredInClassesThat(
              simpleNameEndingWith("Resource").or(RULE_CLASSES).or(simpleNameEndingWith("View")))
          .should()
          .beAnnotatedWith(TRANSACTIONAL)
          .allowEmptyShould(true);

  /** Jdbi works inside the JTA transaction; one of its own would commit by itself. */
  @ArchTest
  public static final ArchRule NO_TRANSACTION_OF_JDBIS_OWN =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "begins a transaction of Jdbi's own",
                  call ->
                      call.getTargetOwner().getPackageName().startsWith("org.jdbi.v3.core")
                          && Set.of(
                                  "inTransaction", "useTransaction", "begin", "commit", "rollback")
                              .contains(call.getName())))
          .allowEmptyShould(true);

  /** Deny by default, seen at build time: every operation says who may call it. */
  @ArchTest
  public static final ArchRule EVERY_OPERATION_SAYS_WHO_MAY_CALL_IT =
      methods().that(OPERATIONS).should(Conditions.SAY_WHO_MAY_CALL_THEM).allowEmptyShould(true);

  /** The description is a product: each operation says what it does. */
  @ArchTest
  public static final ArchRule EVERY_OPERATION_IS_DESCRIBED =
      methods()
          .that(OPERATIONS)
          .should(Conditions.SAY_WHAT_THEY_DO)
          .andShould()
          .bePublic()
          .allowEmptyShould(true);

  /** What is answered again must be a whole response. */
  @ArchTest
  public static final ArchRule AN_IDEMPOTENT_OPERATION_RETURNS_A_RESPONSE =
      methods()
          .that()
          .areAnnotatedWith(IDEMPOTENT)
          .should()
          .haveRawReturnType(
              describe(
                  "Response or RestResponse",
                  type ->
                      type.getName().equals("jakarta.ws.rs.core.Response")
                          || type.getName().equals("org.jboss.resteasy.reactive.RestResponse")))
          .allowEmptyShould(true);

  /** Aggregates have verbs. */
  @ArchTest
  public static final ArchRule AGGREGATES_HAVE_NO_SETTERS =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(ENTITY)
          .should()
          .haveNameMatching("set[A-Z].*")
          .allowEmptyShould(true);

  /** And keep their state to themselves. */
  @ArchTest
  public static final ArchRule AGGREGATES_KEEP_THEIR_FIELDS_PRIVATE =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(ENTITY)
          .and()
          .areNotStatic()
          .should()
          .bePrivate()
          .allowEmptyShould(true);

  /** Services share contracts, not classes. */
  @ArchTest
  public static final ArchRule NO_SERVICE_KNOWS_ANOTHER =
      classes().should(Conditions.NOT_KNOW_OTHER_SERVICES).allowEmptyShould(true);

  /** Waiting is for schedulers and locks. */
  @ArchTest
  public static final ArchRule NOBODY_SLEEPS =
      noClasses().should().callMethod(Thread.class, "sleep", long.class).allowEmptyShould(true);

  /** Logs are structured, not printed. */
  @ArchTest
  public static final ArchRule NOBODY_PRINTS =
      noClasses()
          .should(ACCESS_STANDARD_STREAMS)
          .orShould(USE_JAVA_UTIL_LOGGING)
          .allowEmptyShould(true);

  private static boolean readsTheClock(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    if (owner.getName().equals("java.lang.System")) {
      return access.getName().equals("currentTimeMillis");
    }
    if (owner.getName().equals("java.util.Date")) {
      return access.getName().equals("<init>");
    }
    // LocalDate.now(clock) and the like do not ask the machine
    return owner.getPackageName().equals("java.time")
        && CLOCKS.contains(access.getName())
        && access.getTarget() instanceof CodeUnitAccessTarget target
        && target.getRawParameterTypes().stream()
            .noneMatch(t -> t.getName().equals("java.time.Clock"));
  }

  private static JavaClass outermost(JavaClass type) {
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer;
  }
}
