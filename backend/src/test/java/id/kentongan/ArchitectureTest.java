package id.kentongan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/** The confinements of the design that the module check does not see. */
class ArchitectureTest {

  private static final JavaClasses BACKEND =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void onlyTelephonyKnowsAsterisk() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.asteriskjava..")
        .check(BACKEND);
  }

  @Test
  void onlyPlatformKnowsRedis() {
    noClasses()
        .that()
        .resideOutsideOfPackage("id.kentongan.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("redis.clients..")
        .check(BACKEND);
  }

  @Test
  void geometryLibrariesAreInNoPublicType() {
    noClasses()
        .that()
        .resideOutsideOfPackage("id.kentongan.shared..")
        .and()
        .arePublic()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.locationtech.jts..", "org.hibernate.spatial..")
        .check(BACKEND);
  }

  @Test
  void theWebIsKnownToWebPackagesPlatformAndLiveOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "id.kentongan.*.web..", "id.kentongan.platform..", "id.kentongan.live..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..")
        .check(BACKEND);
  }

  @Test
  void controllersAreInWebPackagesAndOfNoUseToOthers() {
    classes()
        .that()
        .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
        .should()
        .bePackagePrivate()
        .andShould()
        .resideInAPackage("id.kentongan.*.web")
        .check(BACKEND);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .orShould()
        .beAnnotatedWith(Value.class)
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject")
        .check(BACKEND);
  }

  /**
   * A task of the command has neither screens nor time for it, and must not fail for want of them.
   */
  @Test
  void whatBeginsByItselfDoesSoInTheApplicationOnly() {
    methods()
        .that(describe("begin by themselves", ArchitectureTest::beginsByItself))
        .should()
        .beDeclaredInClassesThat()
        .areAnnotatedWith(ConditionalOnWebApplication.class)
        .check(BACKEND);
  }

  private static boolean beginsByItself(JavaMethod method) {
    return method.isAnnotatedWith(Scheduled.class)
        || method
            .tryGetAnnotationOfType(EventListener.class)
            .filter(heard -> List.of(heard.value()).contains(ApplicationReadyEvent.class))
            .isPresent();
  }

  @Test
  void thereAreNoBagsOfLeftovers() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..impl..")
        .check(BACKEND);
  }

  @Test
  void atLeastTwoInFiveTypesAreSeenByTheirPackageOnly() {
    List<JavaClass> types =
        BACKEND.stream()
            .filter(type -> type.isTopLevelClass())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .toList();
    long hidden =
        types.stream().filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC)).count();

    assertThat((double) hidden / types.size()).isGreaterThanOrEqualTo(0.4);
  }

  @Test
  void noFileIsLongerThanThreeHundredLines() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")).toList())
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(301));
    }
  }
}
