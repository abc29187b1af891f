package io.relayspring.core.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

    private static final List<String> OFFICE = List.of("office");

    private final Subscriptions contexts = new Subscriptions();

    @Test
    void whatIsAskedForAnewIsNotRefusedBeforeTheServerHasSaidSo() {
        contexts.receive(OFFICE);
        contexts.answered(OFFICE, false);
        assertThat(contexts.refused()).containsExactly("office");
        contexts.unreceive(OFFICE);
        contexts.receive(OFFICE);
        assertThat(contexts.refused()).isEmpty();
        contexts.handled("sales");
        contexts.answered(List.of("sales"), false);
        contexts.unhandled("sales");
        contexts.handled("sales");
        assertThat(contexts.refused()).isEmpty();
    }

    @Test
    void aContextThatAProgramDropsIsNotWantedThoughAHandlerHasIt() {
        contexts.handled("office");
        contexts.unreceive(OFFICE);
        assertThat(contexts.wanted()).isEmpty();
        contexts.receive(OFFICE);
        assertThat(contexts.wanted()).containsExactly("office");
        contexts.unreceive(OFFICE);
        assertThat(contexts.unhandled("office")).isTrue();
        assertThat(contexts.handled("office")).isTrue();
        assertThat(contexts.wanted()).containsExactly("office");
    }
}
