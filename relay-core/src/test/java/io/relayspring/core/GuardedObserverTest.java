package io.relayspring.core;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.relayspring.core.observe.RelayObserver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What measures must not cost the connection: observers are called on the reader. */
class GuardedObserverTest {

    private static final class Failing implements RelayObserver {

        private final Class<? extends Throwable> failure;

        Failing(Class<? extends Throwable> failure) {
            this.failure = failure;
        }

        @Override
        public void eventReceived(String type) {
            if (failure == AssertionError.class) {
                throw new AssertionError("an observer's own fault");
            }
            if (failure == StackOverflowError.class) {
                throw new StackOverflowError("an observer's own fault");
            }
            throw new IllegalStateException("an observer's own fault");
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, AssertionError.class, StackOverflowError.class})
    void whatOneThrowsIsLoggedAndTheNextIsShownAllTheSame(Class<? extends Throwable> failure) {
        List<String> shown = new ArrayList<>();
        RelayObserver next = new RelayObserver() {
            @Override
            public void eventReceived(String type) {
                shown.add(type);
            }
        };
        try (CapturedLog log = CapturedLog.at(Level.WARN)) {
            new GuardedObserver(List.of(new Failing(failure), next)).eventReceived("calling.call.play");
            assertThat(log.warnings()).hasSize(1);
        }
        assertThat(shown).containsExactly("calling.call.play");
    }
}
