package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What an account that says one thing of a set leaves of the defaults. */
class WholeSetsTest {

    @Test
    void oneWordOfTheProxyIsAllOfIt() {
        for (Consumer<RelayClientProperties.Proxy> said : List.<Consumer<RelayClientProperties.Proxy>>of(
                proxy -> proxy.setHost("other.example.com"),
                proxy -> proxy.setPort(3129),
                proxy -> proxy.setUsername("anne"),
                proxy -> proxy.setPassword("hush"))) {
            RelayClientProperties.Proxy left =
                    left(own -> said.accept(own.getProxy())).getProxy();
            assertThat(left.getHost()).isNull();
            assertThat(left.getPort()).isNull();
            assertThat(left.getUsername()).isNull();
            assertThat(left.getPassword()).isNull();
        }
    }

    @Test
    void oneWordOfTheTrustIsAllOfIt() {
        assertThat(left(own -> own.getSsl().setBundle("other")).getSsl()).hasAllNullFieldsOrProperties();
        assertThat(left(own -> own.getSsl().setCaFile(Path.of("other.pem"))).getSsl())
                .hasAllNullFieldsOrProperties();
    }

    @Test
    void oneWordOfTheAddressOrTheCredentialsIsAllOfThem() {
        assertThat(left(own -> own.setHost("other.example.com")).getUrl()).isNull();
        RelayClientProperties credentials = left(own -> own.setApiToken("t2"));
        assertThat(credentials.getProjectId()).isNull();
        assertThat(credentials.getUrl()).isNotNull();
    }

    @Test
    void whoSaysNothingTakesEverything() {
        assertThat(left(own -> own.setContexts(List.of("leads"))))
                .usingRecursiveComparison()
                .isEqualTo(defaults());
    }

    private static RelayClientProperties left(Consumer<RelayClientProperties> said) {
        RelayClientProperties own = new RelayClientProperties();
        said.accept(own);
        RelayClientProperties defaults = defaults();
        WholeSets.clear(defaults, own);
        return defaults;
    }

    private static RelayClientProperties defaults() {
        RelayClientProperties defaults = new RelayClientProperties();
        defaults.setProjectId("p1");
        defaults.setApiToken("t1");
        defaults.setUrl("wss://example.com");
        defaults.getSsl().setBundle("bundle");
        defaults.getProxy().setHost("proxy.example.com");
        defaults.getProxy().setPort(8888);
        defaults.getProxy().setUsername("top");
        defaults.getProxy().setPassword("hush");
        return defaults;
    }
}
