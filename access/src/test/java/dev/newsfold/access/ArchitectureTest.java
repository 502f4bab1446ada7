package dev.newsfold.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.newsfold.access", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule keysAndAddressesArePlainJava =
      noClasses()
          .that()
          .resideInAnyPackage("..key..", "..network..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "org.jspecify..", "dev.newsfold.access..");

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("dev.newsfold.(access..)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noSerialisedObjectsAreRead =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream");
}
