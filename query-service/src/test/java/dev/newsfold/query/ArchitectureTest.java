package dev.newsfold.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the packages apart. */
@AnalyzeClasses(
    packages = "dev.newsfold.query",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule SEARCH_IS_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAPackage("..search..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta..",
              "java.sql..",
              "org.jdbi..",
              "io.quarkus..",
              "org.apache.kafka..",
              "io.smallrye..",
              "org.apache.lucene..",
              "com.fasterxml..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("dev.newsfold.query.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_PROJECTION_AND_REBUILD_READ_KAFKA_AND_ONE_CLASS_BESIDE_THEM_WRITES =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.newsfold.query", "..projection..", "..rebuild..")
          .and()
          .doNotHaveSimpleName("CorrectionPublisher")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..");

  @ArchTest
  static final ArchRule RESOURCES_ASK_THE_DATABASE_THROUGH_STORES =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdbi..", "java.sql..");

  @ArchTest
  static final ArchRule RESOURCES_STAY_IN_THEIR_PACKAGE =
      classes().that().haveSimpleNameEndingWith("Resource").should().bePackagePrivate();

  @ArchTest
  static final ArchRule ONLY_THE_INDEX_KNOWS_LUCENE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..index..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule NO_SERIALISED_OBJECTS_ARE_READ =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream");
}
