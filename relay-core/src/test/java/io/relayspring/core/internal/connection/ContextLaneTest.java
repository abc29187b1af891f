package io.relayspring.core.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes of contexts go out one after the other. */
class ContextLaneTest {

    private final List<String> sent = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    private final ContextLane lane = new ContextLane();

    private void submit(String change) {
        boolean taken = lane.submit(answered -> {
            sent.add(change);
            answers.add(answered);
        });
        assertThat(taken).isTrue();
    }

    @Test
    void eachWaitsForTheAnswerToTheOneBefore() {
        submit("drop");
        submit("receive");
        submit("drop again");
        assertThat(sent).containsExactly("drop");
        answers.get(0).run();
        assertThat(sent).containsExactly("drop", "receive");
        answers.get(1).run();
        answers.get(2).run();
        submit("later");
        assertThat(sent).containsExactly("drop", "receive", "drop again", "later");
    }

    @Test
    void thoseThatCannotBeSentMakeWayForTheNextHoweverManyTheyAre() {
        submit("first");
        for (int i = 0; i < ContextLane.CAPACITY; i++) {
            assertThat(lane.submit(Runnable::run)).isTrue();
        }
        assertThat(lane.submit(Runnable::run)).isFalse();
        answers.get(0).run();
        submit("last");
        assertThat(sent).containsExactly("first", "last");
    }
}
