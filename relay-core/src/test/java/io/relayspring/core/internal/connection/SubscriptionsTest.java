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
    void whatTheServerDidNotAnswerToIsKnownUntilItIsAnsweredOrDropped() {
        contexts.receive(List.of("office", "sales", "support"));
        contexts.unanswered(List.of("office", "sales", "support", "unwanted"));
        contexts.unanswered(OFFICE);
        assertThat(contexts.unanswered()).containsExactly("sales", "support", "office");
        contexts.answered(List.of("sales"), false);
        contexts.answered(List.of("support"), true);
        assertThat(contexts.refused()).containsExactly("sales");
        assertThat(contexts.unanswered()).containsExactly("office");
        contexts.unanswered(List.of("sales"));
        assertThat(contexts.refused()).isEmpty();
        contexts.unreceive(List.of("office", "sales"));
        contexts.receive(OFFICE);
        assertThat(contexts.unanswered()).isEmpty();
    }

    /** One that came to be wanted between the sign-in and its answer must not be taken for one that was asked for. */
    @Test
    void aSignInAnswersForWhatItAskedForAndNothingElse() {
        contexts.receive(OFFICE);
        contexts.unanswered(OFFICE);
        assertThat(contexts.signingIn()).containsExactly("office");
        contexts.receive(List.of("sales"));
        contexts.unanswered(List.of("sales"));
        contexts.signedIn();
        assertThat(contexts.unanswered()).containsExactly("sales");
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
