package dev.newsfold.benchmark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.newsfold.benchmark", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLES =
      slices().matching("dev.newsfold.benchmark.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NOTHING_RUNS_BUT_THE_DOMAIN =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.newsfold.benchmark.growth..",
              "dev.newsfold.benchmark.searching..",
              "dev.newsfold.benchmark.peers.files..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "jakarta..",
              "java.sql..",
              "io.quarkus..",
              "dev.newsfold.enrich.stream..",
              "dev.newsfold.ingest..",
              "dev.newsfold.query..",
              "dev.newsfold.local..");

  @ArchTest
  static final ArchRule SCORES_AND_REGRESSION_ARE_PLAIN =
      noClasses()
          .that()
          .resideInAnyPackage("dev.newsfold.benchmark.score..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.newsfold.enrich..", "dev.newsfold.contracts..", "picocli..");

  /** But for the model that the project's own is compared with, of one version, from Maven. */
  @ArchTest
  static final ArchRule NO_SERIALISED_OBJECTS_ARE_READ =
      noClasses()
          .that()
          .doNotHaveSimpleName("CoreNlpModel")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream");
}
