package dev.newsfold.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.newsfold.enrich", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String STREAM = "dev.newsfold.enrich.stream..";
  private static final String ROOT = "dev.newsfold.enrich";

  @ArchTest
  static final ArchRule THE_DOMAIN_KNOWS_NO_TRANSPORT =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, STREAM)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..", "jakarta..", "java.sql..", "io.quarkus..", "org.jboss..");

  @ArchTest
  static final ArchRule THE_DOMAIN_READS_NO_CLOCK =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule NO_SERVICE_KNOWS_ANOTHER =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages("dev.newsfold.ingest..", "dev.newsfold.query..");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("dev.newsfold.enrich.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule SERIALISED_OBJECTS_ARE_READ_FROM_THE_PINNED_MODEL_ALONE =
      noClasses()
          .that()
          .doNotHaveSimpleName("ConvertModel")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream");
}
