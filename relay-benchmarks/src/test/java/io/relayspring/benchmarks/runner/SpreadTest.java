package io.relayspring.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertThat(new Spread(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5);
        assertThat(new Spread(List.of(9.0, 1.0, 5.0, 6.0)).median()).isEqualTo(5.5);
    }

    @Test
    void theRatioIsTakenRoundByRound() {
        Spread floor = new Spread(List.of(100.0, 10.0, 50.0));
        Spread driver = new Spread(List.of(50.0, 5.0, 20.0));

        assertThat(driver.ratioTo(floor)).isEqualTo(0.5);
    }

    @Test
    void theTableShowsMedianRangeAndRatio() {
        Table table = new Table();
        Metric calls = new Metric("calls/s", 0);
        table.add("callflow-1", "floor", Map.of(calls, 1000.0));
        table.add("callflow-1", "floor", Map.of(calls, 3000.0));
        table.add("callflow-1", "ours", Map.of(calls, 500.0));
        table.add("callflow-1", "ours", Map.of(calls, 1500.0));

        String text = table.markdown("JDK", "floor");

        assertThat(text)
                .contains("## callflow-1")
                .contains("| calls/s | floor | 2,000 | 1,000 – 3,000 | 1.00 |")
                .contains("| calls/s | ours | 1,000 | 500 – 1,500 | 0.50 |");
    }
}
