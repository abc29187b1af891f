package io.relayspring.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Locks are {@code ReentrantLock}s, and tests wait for conditions rather than for time to pass. */
class SourceRulesTest {

    @Test
    void mainSourcesKeepTheRules() {
        assertThat(SourceRules.MAIN.findings(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void testSourcesKeepTheRules() {
        assertThat(SourceRules.TESTS.findings(Path.of("src/test/java"))).isEmpty();
    }

    @Test
    void theRulesFindWhatTheyForbid() {
        assertThat(SourceRules.MAIN.isFoundIn("synchronized (lock) { count++; }"))
                .isTrue();
        assertThat(SourceRules.MAIN.isFoundIn("private synchronized void count() {}"))
                .isTrue();
        assertThat(SourceRules.TESTS.isFoundIn("Thread.sleep(100);")).isTrue();
        assertThat(SourceRules.TESTS.isFoundIn("LockSupport.parkNanos(5);")).isTrue();
    }

    @Test
    void theRulesPassOverTextAndComments() {
        assertThat(SourceRules.MAIN.isFoundIn("// synchronized elsewhere\nString s = \"synchronized\";"))
                .isFalse();
        assertThat(SourceRules.MAIN.isFoundIn("/* synchronized\n */ Map m = synchronizedMap();"))
                .isFalse();
    }
}
