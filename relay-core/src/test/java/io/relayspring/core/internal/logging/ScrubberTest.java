package io.relayspring.core.internal.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScrubberTest {

    private final Scrubber scrubber = new Scrubber();

    @Test
    void aSecretIsTakenOutWhereverItTurnsUp() {
        scrubber.add(List.of("project-1", "token-1"));
        assertThat(scrubber.scrub("[\"project-1\"] sent token-1, token-1")).isEqualTo("[\"***\"] sent ***, ***");
    }

    @Test
    void noEndOfALongerSecretIsLeftWhenAnotherIsItsBeginning() {
        scrubber.add(List.of("abcd", "abcd-and-more"));
        assertThat(scrubber.scrub("abcd-and-more")).isEqualTo("***");
    }

    @Test
    void aSecretIsKnownAsJsonWritesItToo() {
        scrubber.add(List.of("quo\"te\\d"));
        assertThat(scrubber.scrub("{\"x\":\"quo\\\"te\\\\d\"}")).isEqualTo("{\"x\":\"***\"}");
    }

    @Test
    void howeverManyBlobsTheServerPushesTheTokenStaysKnown() {
        scrubber.add(List.of("token-1"));
        for (int i = 0; i < 1000; i++) {
            scrubber.addPassing(List.of("blob-" + i));
        }
        assertThat(scrubber.scrub("token-1 blob-999")).isEqualTo("*** ***");
    }

    @Test
    void credentialsInUseOutliveThoseThatWereRenewed() {
        scrubber.add(List.of("project-1"));
        for (int i = 0; i < 1_000; i++) {
            scrubber.add(List.of("jwt-number-" + i, "project-1"));
        }
        assertThat(scrubber.scrub("jwt-number-999 project-1")).isEqualTo("*** ***");
    }

    @Test
    void veryShortOnesWouldBlankOrdinaryWords() {
        scrubber.add(List.of("", "a", "the"));
        assertThat(scrubber.scrub("the answer")).isEqualTo("the answer");
    }
}
