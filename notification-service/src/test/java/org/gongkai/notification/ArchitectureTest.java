package org.gongkai.notification;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import org.gongkai.platform.testing.HouseRules;

/** The walls of this service's house. */
@AnalyzeClasses(
    packages = "org.gongkai.notification",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule RESOURCES_NEITHER_SEE_ENTITIES_NOR_OPEN_TRANSACTIONS =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class)
          .orShould()
          .beAnnotatedWith(Transactional.class);

  @ArchTest
  static final ArchRule MAIL_LEAVES_BY_ITS_CHANNEL_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gongkai.notification.mail..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("jakarta.mail..", "org.eclipse.angus.."));

  @ArchTest
  static final ArchRule RULES_ARE_PURE =
      classes()
          .that()
          .haveSimpleName("ReminderSchedule")
          .or()
          .haveSimpleName("DueTable")
          .or()
          .haveSimpleName("RunDay")
          .or()
          .haveSimpleName("BackOff")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.gongkai.notification..");
}
