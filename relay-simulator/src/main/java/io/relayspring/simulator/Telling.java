package io.relayspring.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sentences told of one person so far, and the waiting for the next to come true. */
final class Telling {

    private final String who;
    private final Await await;
    private final List<String> sentences;

    Telling(String who, Await await) {
        this(who, await, List.of());
    }

    private Telling(String who, Await await, List<String> before) {
        this.who = who;
        this.await = await;
        this.sentences = new ArrayList<>(before);
    }

    String who() {
        return who;
    }

    Await await() {
        return await;
    }

    /** From here on the story of one call, which other calls of the same person do not mix with. */
    Telling onTheLine() {
        return new Telling(who, await, sentences);
    }

    /** Waits until there is what the sentence is about, and gives it. The source is asked under the simulator's lock. */
    <T> T first(String sentence, Supplier<@Nullable T> source, Supplier<String> expected, Supplier<String> story) {
        T found = await.value(source, () -> failure(sentence, expected.get(), story.get()));
        sentences.add(sentence);
        return found;
    }

    /** Waits until the sentence has come true, however long that takes. */
    void until(String sentence, BooleanSupplier holds, Supplier<String> expected, Supplier<String> story) {
        until(sentence, holds, () -> false, expected, story);
    }

    /**
     * Waits until the sentence has come true.
     *
     * @param holds whether it has; asked under the simulator's lock, and what it does is done then
     * @param hopeless whether it cannot any more
     * @param expected what is waited for
     * @param story what has happened instead
     */
    void until(
            String sentence,
            BooleanSupplier holds,
            BooleanSupplier hopeless,
            Supplier<String> expected,
            Supplier<String> story) {
        await.untilOver(holds, hopeless, () -> failure(sentence, expected.get(), story.get()));
        sentences.add(sentence);
    }

    private String failure(String sentence, String expected, String story) {
        String before = sentences.isEmpty() ? "nothing" : String.join(", ", sentences);
        return who + " " + sentence + "\nexpected: " + expected + "\nbefore that: " + before + "\n" + story;
    }
}
