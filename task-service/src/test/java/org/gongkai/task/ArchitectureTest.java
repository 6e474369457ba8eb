package org.gongkai.task;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.gongkai.platform.testing.HouseRules;

/** The house rules of this service. */
@AnalyzeClasses(packages = "org.gongkai.task", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

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
  static final ArchRule kafkaStaysInConsumers =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gongkai.task.integration")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive..");
}
