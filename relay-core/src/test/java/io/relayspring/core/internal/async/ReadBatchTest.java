package io.relayspring.core.internal.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ReadBatchTest {

    private final List<Runnable> given = new ArrayList<>();
    private final AtomicBoolean refused = new AtomicBoolean();
    private final ReadBatch batch = new ReadBatch(given::add);

    @Test
    void whatTheReaderHasIsGivenAtTheEndOfWhatItRead() {
        batch.begin();
        batch.execute(turn());
        batch.execute(turn());
        assertThat(given).isEmpty();
        batch.end();
        assertThat(given).hasSize(2);
        batch.execute(turn());
        assertThat(given).as("nobody reads any more").hasSize(3);
    }

    @Test
    void whatOthersHaveIsGivenAtOnce() {
        batch.begin();
        CompletableFuture.runAsync(() -> batch.execute(turn())).join();
        assertThat(given).hasSize(1);
    }

    @Test
    void aTurnThatIsRefusedLateIsToldSo() {
        ReadBatch full = new ReadBatch(task -> {
            throw new RejectedExecutionException();
        });
        full.begin();
        full.execute(turn());
        full.end();
        assertThat(refused).isTrue();
    }

    private ReadBatch.Turn turn() {
        return new ReadBatch.Turn() {
            @Override
            public void run() {}

            @Override
            public void refused() {
                refused.set(true);
            }
        };
    }
}
