package org.gongkai.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The walls of the house, in this service. */
@AnalyzeClasses(
    packages = "org.gongkai.catalog",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("org.gongkai.catalog.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule rulesSeeOnlyJavaAndTheDomain =
      classes()
          .that()
          .haveNameMatching(".*(Rules|Policy|Visibility|Values|Expansion|Graph|Tree|Names)")
          .and()
          .resideOutsideOfPackage("..exchange..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.gongkai.catalog..");

  @ArchTest
  static final ArchRule onlyResourcesKnowHttp =
      noClasses()
          .that()
          .haveNameNotMatching(".*(Resource|Resource\\$.*|Filter|Answers|CatalogApi)")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

  @ArchTest
  static final ArchRule transactionsBelongToServices =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .beAnnotatedWith(Transactional.class);

  @ArchTest
  static final ArchRule nothingAsksTheMachineForTheTime =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule eventsLeaveByTheOutboxOnly =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.kafka..");
}
