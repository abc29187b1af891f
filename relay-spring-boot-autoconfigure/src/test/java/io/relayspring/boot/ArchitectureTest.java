package io.relayspring.boot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.relayspring.boot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule thereAreNoCycles =
            slices().matching("io.relayspring.(boot..)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theClientsInsideStaysInside = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.relayspring.core.internal..", "io.relayspring.simulator.internal..");

    @ArchTest
    static final ArchRule onlyTheSimulatorsRoomsKnowTheSimulator = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.relayspring.boot.simulator",
                    "io.relayspring.boot.test",
                    "io.relayspring.boot.testcontainers",
                    "io.relayspring.boot.docker.compose")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.relayspring.simulator..");

    @ArchTest
    static final ArchRule onlyTheTestsRoomKnowsWhatTestsAreMadeOf = noClasses()
            .that()
            .resideOutsideOfPackage("io.relayspring.boot.test")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.springframework.test..", "org.springframework.boot.test..");

    @ArchTest
    static final ArchRule autoConfigurationsAreFinal = classes()
            .that()
            .haveSimpleNameEndingWith("AutoConfiguration")
            .should()
            .bePublic()
            .andShould()
            .haveModifier(JavaModifier.FINAL);
}
