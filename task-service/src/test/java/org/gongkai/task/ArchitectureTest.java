package org.gongkai.task;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The house rules of this service. */
@AnalyzeClasses(packages = "org.gongkai.task", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("org.gongkai.task.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule rulesAndClocksArePure =
      classes()
          .that()
          .haveSimpleNameEndingWith("Policy")
          .or()
          .haveSimpleName("StatutoryClock")
          .or()
          .haveSimpleName("Windows")
          .or()
          .haveSimpleName("Explainer")
          .or()
          .haveSimpleName("WorkingCalendar")
          .or()
          .haveSimpleName("Expander")
          .or()
          .haveSimpleName("Task")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.gongkai.task.calendar",
              "org.gongkai.task.clock",
              "org.gongkai.task.item",
              "org.gongkai.task.unit",
              "org.gongkai.task.task",
              "org.gongkai.task.obligation");

  @ArchTest
  static final ArchRule restStaysInResources =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Resource")
          .and()
          .haveSimpleNameNotEndingWith("Filter")
          .and()
          .haveSimpleNameNotEndingWith("Question")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  @ArchTest
  static final ArchRule kafkaStaysInConsumers =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gongkai.task.integration")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive..");

  @ArchTest
  static final ArchRule nothingAsksTheMachineForTheTime =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC");

  @ArchTest
  static final ArchRule resourcesHaveNoTransactions =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .beAnnotatedWith(Transactional.class);

  @ArchTest
  static final ArchRule otherServicesAreUnknown =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.gongkai.catalog..", "org.gongkai.notification..");
}
