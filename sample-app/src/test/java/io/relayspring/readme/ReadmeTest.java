package io.relayspring.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.SimulatedCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** README's handler is compiled, works, and is what README shows. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "signalwire.relay.simulator.enabled=true",
            "signalwire.relay.simulator.port=0",
            "signalwire.relay.simulator.pace=instant"
        })
class ReadmeTest {

    @Autowired
    private RelaySimulator simulator;

    @Test
    void theHandlerAnswers() {
        simulator.awaitSubscribed("hotline");
        SimulatedCall call = simulator.call("hotline", "+15550001111", "+15550002222");
        call.awaitCollecting().press("1").awaitHeard("from nine to five").awaitEnded();
    }

    @Test
    void readmeShowsTheHandlerAsItIs() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/relayspring/readme/Hotline.java"));
        String readme = Files.readString(Path.of("../README.md"));
        int begin = readme.indexOf("```java\n") + "```java\n".length();
        String shown = readme.substring(begin, readme.indexOf("```", begin));
        assertThat(source.substring(source.indexOf("@Component"))).isEqualTo(shown);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Hotline.class)
    static class Application {}
}
