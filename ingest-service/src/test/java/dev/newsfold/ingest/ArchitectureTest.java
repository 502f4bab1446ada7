package dev.newsfold.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.newsfold.ingest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule formatsAndIdentitiesKnowNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage("dev.newsfold.ingest.format..", "dev.newsfold.ingest.identity..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "jakarta..",
              "java.sql..",
              "io.quarkus..",
              "io.smallrye..",
              "org.eclipse.microprofile..");

  @ArchTest
  static final ArchRule onlyPublishKnowsKafka =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.newsfold.ingest.publish..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule onlyFeedsAskTheWeb =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.newsfold.ingest.feed..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.hc..", "java.net.http..");

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("dev.newsfold.(ingest..)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule servicesDoNotKnowEachOther =
      classes()
          .that()
          .resideInAPackage("dev.newsfold.ingest..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages("dev.newsfold.enrich..", "dev.newsfold.query..");

  @ArchTest
  static final ArchRule noSerialisedObjectsAreRead =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream");
}
