package org.gongkai.platform;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.platform.testing.HouseRules;

@AnalyzeClasses(packages = "org.gongkai.platform", importOptions = DoNotIncludeTests.class)
class PlatformArchitectureTest {

  /**
   * Words of the business; roles and the scope of a right are all that the platform knows of it.
   */
  private static final Pattern BUSINESS =
      Pattern.compile(
          "(?i).*(disclosure|obligation|deadline|reminder|circular|catalogue|interpretation"
              + "|rectification|assessment|calendar|holiday|supervision|complaint|attachment).*");

  @ArchTest
  static final ArchRule HTTP_ONLY_WHERE_REQUESTS_ARE_READ_AND_ANSWERED =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.gongkai.platform.problem..",
              "org.gongkai.platform.web..",
              "org.gongkai.platform.paging..",
              "org.gongkai.platform.idempotency..")
          .and()
          .haveSimpleNameNotEndingWith("Resource")
          .and()
          .haveSimpleNameNotEndingWith("Filter")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  @ArchTest
  static final ArchRule KAFKA_PRODUCERS_ONLY_IN_EVENT =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gongkai.platform.event..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka.clients.producer..");

  @ArchTest
  static final ArchRule THE_PLATFORM_KNOWS_NO_SERVICE =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.gongkai..")
                  .and(not(resideInAPackage("org.gongkai.platform.."))));

  @ArchTest
  static final ArchRule THE_PLATFORM_HAS_NO_BUSINESS_WORD = classes().should(new NoBusinessWord());

  @ArchTest
  static final ArchRule THE_MACHINES_CLOCK_ONLY_IN_TIME =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gongkai.platform.time..")
          .should()
          .accessTargetWhere(HouseRules.READS_THE_MACHINES_CLOCK);

  @ArchTest
  static final ArchRule PARTS_STAND_IN_ONE_ORDER =
      slices().matching("org.gongkai.platform.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule OPERATIONS_SAY_WHO_MAY_CALL_THEM =
      HouseRules.EVERY_OPERATION_SAYS_WHO_MAY_CALL_IT;

  @ArchTest
  static final ArchRule OPERATIONS_ARE_DESCRIBED = HouseRules.EVERY_OPERATION_IS_DESCRIBED;

  @ArchTest static final ArchRule NO_TRANSACTION_OF_JDBI = HouseRules.NO_TRANSACTION_OF_JDBIS_OWN;

  @ArchTest static final ArchRule NOBODY_SLEEPS = HouseRules.NOBODY_SLEEPS;

  @ArchTest static final ArchRule NOBODY_PRINTS = HouseRules.NOBODY_PRINTS;

  private static final class NoBusinessWord extends ArchCondition<JavaClass> {

    NoBusinessWord() {
      super("have no business word in their names");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      Stream.concat(
              Stream.of(type.getSimpleName()), type.getMembers().stream().map(JavaMember::getName))
          .filter(name -> BUSINESS.matcher(name).matches())
          .forEach(
              name ->
                  events.add(
                      SimpleConditionEvent.violated(type, type.getName() + " says " + name)));
    }
  }
}
