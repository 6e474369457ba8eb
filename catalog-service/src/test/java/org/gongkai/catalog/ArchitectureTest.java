package org.gongkai.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.gongkai.platform.testing.HouseRules;

/** The walls of the house, in this service. */
@AnalyzeClasses(
    packages = "org.gongkai.catalog",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

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
  static final ArchRule kafkaIsThePlatforms =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.kafka..");
}
