package io.relayspring.core.internal.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScrubberTest {

    private final Scrubber scrubber = new Scrubber();

    @Test
    void secretsAreTakenOutWhereverTheyStand() {
        scrubber.add(List.of("PTsecret", "project-1"));
        assertThat(scrubber.scrub("xPTsecretx of project-1, PTsecret")).isEqualTo("x***x of ***, ***");
    }

    @Test
    void veryShortOnesWouldBlankOrdinaryWords() {
        scrubber.add(List.of("", "a", "the"));
        assertThat(scrubber.scrub("the answer")).isEqualTo("the answer");
    }

    @Test
    void aSecretThatHoldsAnotherIsTakenOutWhole() {
        scrubber.add(List.of("abcd"));
        scrubber.add(List.of("abcd-efgh"));
        assertThat(scrubber.scrub("abcd-efgh abcd")).isEqualTo("*** ***");
    }

    @Test
    void whatTheServerReplacesAgainAndAgainDoesNotPushOutTheCredentials() {
        scrubber.add(List.of("PTsecret"));
        for (int i = 0; i < 1_000; i++) {
            scrubber.addPassing("blob-number-" + i);
        }
        assertThat(scrubber.scrub("PTsecret blob-number-999")).isEqualTo("*** ***");
    }

    @Test
    void credentialsInUseOutliveThoseThatWereRenewed() {
        scrubber.add(List.of("project-1"));
        for (int i = 0; i < 1_000; i++) {
            scrubber.add(List.of("jwt-number-" + i, "project-1"));
        }
        assertThat(scrubber.scrub("jwt-number-999 project-1")).isEqualTo("*** ***");
    }
}
