package io.relayspring.simulator;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

@AnalyzeClasses(packages = "io.relayspring.simulator", importOptions = ImportOption.DoNotIncludeTests.class)
class SimulatorArchitectureTest {

    private static final String R = "io.relayspring.simulator";

    @ArchTest
    static final ArchRule takesOfCoreOnlyItsVocabulary = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.relayspring..")
                    .and(DescribedPredicate.not(resideInAnyPackage(R + "..", "io.relayspring.core.vocabulary"))));

    @ArchTest
    static final ArchRule knowsNeitherSpringNorServlets = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.servlet..", "javax.servlet..");

    @ArchTest
    static final ArchRule onlyItsRoomKnowsJUnit = noClasses()
            .that()
            .resideOutsideOfPackage(R + ".junit")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.junit..");

    @ArchTest
    static final ArchRule onlyItsRoomKnowsTestcontainers = noClasses()
            .that()
            .resideOutsideOfPackage(R + ".testcontainers")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.testcontainers..");

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("io.relayspring.(simulator..)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule arrowsPointDown = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("line")
            .definedBy(R + ".line")
            .layer("sound")
            .definedBy(R + ".internal.sound")
            .layer("time")
            .definedBy(R + ".time")
            .layer("report")
            .definedBy(R + ".report")
            .layer("frame")
            .definedBy(R + ".internal.frame")
            .layer("log")
            .definedBy(R + ".internal.log")
            .layer("faults")
            .definedBy(R + ".fault")
            .layer("fault")
            .definedBy(R + ".internal.fault")
            .layer("session")
            .definedBy(R + ".internal.session")
            .layer("call")
            .definedBy(R + ".internal.call")
            .layer("service")
            .definedBy(R + ".internal.service")
            .layer("message")
            .definedBy(R + ".internal.message")
            .layer("verb")
            .definedBy(R + ".internal.verb")
            .layer("server")
            .definedBy(R + ".internal.server")
            .optionalLayer("http")
            .definedBy(R + ".internal.http")
            .layer("door")
            .definedBy(R)
            .layer("junit")
            .definedBy(R + ".junit")
            .whereLayer("junit")
            .mayNotBeAccessedByAnyLayer()
            .layer("run")
            .definedBy(R + ".run")
            .whereLayer("run")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("door")
            .mayOnlyBeAccessedByLayers("junit", "run")
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("server")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("verb")
            .mayOnlyBeAccessedByLayers("http", "door")
            .whereLayer("sound")
            .mayOnlyBeAccessedByLayers("call", "service", "http")
            .whereLayer("line")
            .mayOnlyBeAccessedByLayers("call", "service", "http", "door")
            .whereLayer("message")
            .mayOnlyBeAccessedByLayers("verb", "http", "door")
            .whereLayer("service")
            .mayOnlyBeAccessedByLayers("verb", "http", "door")
            .whereLayer("call")
            .mayOnlyBeAccessedByLayers("service", "message", "verb", "http", "door", "run")
            .whereLayer("session")
            .mayOnlyBeAccessedByLayers("call", "service", "message", "verb", "server", "http", "door");

    @ArchTest
    static final ArchRule publicSignaturesShowNoInsides = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(R, R + ".fault", R + ".time", R + ".report", R + ".line")
            .and()
            .areDeclaredInClassesThat(DescribedPredicate.describe("are public", SimulatorArchitectureTest::isPublic))
            .should()
            .notHaveRawReturnType(resideInAnyPackage(R + ".internal..", "tools.jackson..", "org.eclipse.."))
            .andShould()
            .notHaveRawParameterTypes(DescribedPredicate.describe(
                    "hold an internal type",
                    types -> types.stream()
                            .anyMatch(
                                    resideInAnyPackage(R + ".internal..", "tools.jackson..", "org.eclipse..")::test)));

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
    }
}
