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
        lane.submit(answered -> {
            sent.add(change);
            answers.add(answered);
        });
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
}
