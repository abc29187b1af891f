package io.relayspring.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.test.AutoConfigureRelaySimulator;
import io.relayspring.core.call.Call;
import io.relayspring.simulator.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;

/** An application with the two starters and nothing else, on the class path that its tests have. */
@SpringBootTest
@AutoConfigureRelaySimulator
class ClassPathTest {

    @Test
    void itIsNoWebApplication(@Autowired ApplicationContext context) {
        assertThat(new SpringApplication(Application.class).getWebApplicationType())
                .isEqualTo(WebApplicationType.NONE);
        assertThat(context).isNotInstanceOf(WebApplicationContext.class);
        assertThat(ClassUtils.isPresent("jakarta.servlet.Servlet", null)).isFalse();
    }

    @Test
    void itCanBeRungUp(Caller caller) {
        caller.rings("anything").isAnswered().isHungUp();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @RelayCallHandler(context = "anything")
        void answer(Call call) {
            call.answer().await();
            call.hangup();
        }
    }
}
