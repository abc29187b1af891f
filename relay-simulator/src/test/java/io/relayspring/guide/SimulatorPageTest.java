package io.relayspring.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/simulator.md shows was compiled and run. */
class SimulatorPageTest {

    private static final Path PAGE = Path.of("../docs/simulator.md");

    private static String block(String language) throws IOException {
        String page = Files.readString(PAGE);
        String fence = "```" + language + "\n";
        int begin = page.indexOf(fence) + fence.length();
        return page.substring(begin, page.indexOf("```", begin));
    }

    @Test
    void theTestIsShownAsItIs() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/relayspring/guide/MenuTest.java"));
        assertThat(block("java")).isEqualTo(source.substring(source.indexOf("@ExtendWith")));
    }

    @Test
    void theConfigurationIsShownAsItIs() throws IOException {
        assertThat(block("yaml")).isEqualTo(Files.readString(Path.of("src/test/resources/guide/simulator.yaml")));
    }

    @ParameterizedTest
    @CsvSource({"CallScript", "Caller", "Callee"})
    void everySentenceIsNamed(String type) throws Exception {
        String page = Files.readString(PAGE);
        for (Method method : Class.forName("io.relayspring.simulator." + type).getDeclaredMethods()) {
            boolean sentence = method.getReturnType().getSimpleName().matches("CallScript|Caller|Callee")
                    && Modifier.isPublic(method.getModifiers());
            if (sentence) {
                assertThat(page).contains("`" + method.getName() + "`");
            }
        }
    }
}
