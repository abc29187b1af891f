package io.relayspring.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DriverTest {

    @Test
    void aLineNamesADriverAndItsCommand() {
        Driver driver =
                Driver.parse("jdk = env ENGINE=jdk {java} -cp {classpath} com.example.Main", "/jdk/java", "a:b");

        assertThat(driver.name()).isEqualTo("jdk");
        assertThat(driver.command())
                .containsExactly("env", "ENGINE=jdk", "/jdk/java", "-cp", "a:b", "com.example.Main");
    }

    @Test
    void aLineWithoutANameIsRefused() {
        assertThatThrownBy(() -> Driver.parse("java -version", "java", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
