package io.relayspring.core.internal.calling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is repeated late is known, and what is remembered for that is bounded. */
class RecentIdsTest {

    private final RecentIds ids = new RecentIds();

    @Test
    void theOldestIsForgottenForTheNewest() {
        for (int i = 0; i <= RecentIds.MOST; i++) {
            assertThat(ids.add("id-" + i)).isTrue();
        }
        assertThat(ids.contains("id-0")).isFalse();
        assertThat(ids.contains("id-1")).isTrue();
        assertThat(ids.add("id-" + RecentIds.MOST)).isFalse();
    }

    @Test
    void oneOrAllAreForgottenOnRequest() {
        ids.add("one");
        ids.add("other");
        assertThat(ids.remove("one")).isTrue();
        assertThat(ids.remove("one")).isFalse();
        ids.clear();
        assertThat(ids.contains("other")).isFalse();
    }

    @Test
    void aCallThatEndedIsKnownUntilItsSessionIsLost() {
        ManualServer server = new ManualServer();
        CallSession over = server.offer("over");
        ManualServer.ended(over);
        CallSession up = server.offer("up");
        assertThat(server.calls().knows(over.id())).isTrue();
        assertThat(server.calls().loseAll("the server restarted")).containsExactly(up.id());
        assertThat(server.calls().knows(over.id())).isFalse();
        assertThat(server.calls().knows(up.id())).isFalse();
    }
}
