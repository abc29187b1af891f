package io.relayspring.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds core against the rules of the house, and a house built wrong on purpose against them too. */
class ArchitectureTest {

    private static final ArchitectureRules HOUSE = new ArchitectureRules("io.relayspring.core");
    private static final ArchitectureRules WRONG_HOUSE = new ArchitectureRules("io.relayspring.fixture");

    private final JavaClasses core = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.relayspring.core");

    private final JavaClasses wrong = new ClassFileImporter().importPackages("io.relayspring.fixture");

    @Test
    void everyClassIsInARoom() {
        HOUSE.everyClassIsInARoom().check(core);
        assertThat(findings(WRONG_HOUSE.everyClassIsInARoom())).anyMatch(line -> line.contains("Homeless"));
    }

    @Test
    void arrowsPointToLinesAboveOnly() {
        HOUSE.arrowsPointToLinesAbove().check(core);
        assertThat(findings(WRONG_HOUSE.arrowsPointToLinesAbove()))
                .anyMatch(line -> line.contains("WordThatKnowsACall") && line.contains("ShowsItsInside"));
    }

    @Test
    void roomsHaveNoCycles() {
        HOUSE.roomsHaveNoCycles().check(core);
        assertThat(findings(WRONG_HOUSE.roomsHaveNoCycles())).isNotEmpty();
    }

    @Test
    void nobodyKnowsTheDoor() {
        HOUSE.nobodyKnowsTheDoor().check(core);
        assertThat(findings(WRONG_HOUSE.nobodyKnowsTheDoor())).anyMatch(line -> line.contains("Door"));
    }

    @Test
    void publicSignaturesShowNeitherInternalNorJsonTypes() {
        HOUSE.publicSignaturesShowNoInsides().check(core);
        assertThat(findings(WRONG_HOUSE.publicSignaturesShowNoInsides()))
                .anyMatch(line -> line.contains("internal.async.Inside"))
                .anyMatch(line -> line.contains("JsonNode"));
    }

    private List<String> findings(ArchRule rule) {
        return rule.evaluate(wrong).getFailureReport().getDetails();
    }
}
