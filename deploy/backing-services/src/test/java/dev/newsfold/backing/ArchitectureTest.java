package dev.newsfold.backing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.newsfold.backing", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("dev.newsfold.backing.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule brokerAndDatabaseDoNotKnowEachOther =
      slices().matching("dev.newsfold.backing.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule theFrameworkStaysInTheServices =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "io.quarkus..", "org.testcontainers..");

  @ArchTest
  static final ArchRule noSerialisedObjectsAreRead =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream");
}
