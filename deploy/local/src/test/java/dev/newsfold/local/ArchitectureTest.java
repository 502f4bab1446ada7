package dev.newsfold.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.newsfold.local", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("dev.newsfold.local.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule servicesAreStartedAndAskedButNotLinked =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.newsfold.ingest..",
              "dev.newsfold.enrich..",
              "dev.newsfold.query..",
              "jakarta..",
              "io.quarkus..");

  @ArchTest
  static final ArchRule keepingProcessesAliveKnowsNothingOfKafkaAndSql =
      noClasses()
          .that()
          .resideInAnyPackage("..process..", "..settings..", "..terminal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "java.sql..", "dev.newsfold.backing..");

  @ArchTest
  static final ArchRule noSerialisedObjectsAreRead =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream");
}
