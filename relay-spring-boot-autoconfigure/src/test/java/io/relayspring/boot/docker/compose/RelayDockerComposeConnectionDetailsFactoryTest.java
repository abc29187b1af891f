package io.relayspring.boot.docker.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.ClassPathWithout;
import io.relayspring.boot.RelayConnectionDetails;
import io.relayspring.simulator.RelaySimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactories;
import org.springframework.boot.docker.compose.core.ConnectionPorts;
import org.springframework.boot.docker.compose.core.ImageReference;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

/** What is made of the services of a Compose file. */
class RelayDockerComposeConnectionDetailsFactoryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"relayspring/relay-simulator:0.1.0", "relay-simulator", "registry.example.com/relay-simulator"})
    void theImageSaysWhatTheServiceIs(String image) throws Exception {
        assertPointsToTheSimulator(details(new Service(image, Map.of())));
    }

    @Test
    void aLabelSaysItOfAnyImage() throws Exception {
        assertPointsToTheSimulator(
                details(new Service("own", Map.of("org.springframework.boot.service-connection", "relay-simulator"))));
    }

    @Test
    void theAccountIsTheServices() throws Exception {
        Service service = new Service("relay-simulator", Map.of(), Map.of("RELAY_SIMULATOR_ACCOUNT", "p1:t:1"));
        RelayConnectionDetails details =
                (RelayConnectionDetails) details(service).get(RelayConnectionDetails.class);
        assertThat(details.credentials().secrets()).contains("p1", "t:1");
    }

    @Test
    void theAccountMayHaveAJwt() throws Exception {
        Service service =
                new Service("relay-simulator", Map.of(), Map.of("RELAY_SIMULATOR_JWT_ACCOUNT", "p1:my.json.token"));
        RelayConnectionDetails details =
                (RelayConnectionDetails) details(service).get(RelayConnectionDetails.class);
        assertThat(details.credentials().secrets()).containsExactly("my.json.token");
    }

    @Test
    void portAndTlsAreTheServices() throws Exception {
        Map<String, String> env = Map.of("RELAY_SIMULATOR_PORT", "9000", "RELAY_SIMULATOR_TLS_CERT", "/tls/cert.pem");
        RelayConnectionDetails details = (RelayConnectionDetails)
                details(new Service("relay-simulator", Map.of(), env)).get(RelayConnectionDetails.class);
        assertThat(details.uri()).hasToString("wss://127.0.0.1:49153");
    }

    @Test
    void theComposeFileOfThisRepositoryIsUnderstood() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("..", "deploy", "compose.yaml")).stream()
                .map(String::strip)
                .toList();
        assertThat(lines)
                .contains("- \"127.0.0.1:8089:8089\"", "org.springframework.boot.service-connection: relay-simulator");
        String image = lines.stream()
                .filter(line -> line.startsWith("image: "))
                .map(line -> line.substring("image: ".length()))
                .findFirst()
                .orElseThrow();
        assertPointsToTheSimulator(details(new Service(image, Map.of())));
    }

    /** An application that is developed with Compose has the simulator in the container only. */
    @Test
    void theSimulatorsJarNeedNotBeThere() throws Exception {
        ClassPathWithout path = new ClassPathWithout(file -> file.startsWith("relay-simulator"));
        assertThat(path.has("io.relayspring.simulator.RelaySimulator")).isFalse();
        assertThat(path.run(Program.class, "uri")).isEqualTo("ws://127.0.0.1:49153");
    }

    /** Runs with a class path of its own. */
    public static class Program {

        /** Where the client is told to connect. */
        public static String uri(String[] arguments) throws Exception {
            RelayConnectionDetails details = (RelayConnectionDetails)
                    details(new Service("relay-simulator", Map.of())).get(RelayConnectionDetails.class);
            return String.valueOf(details == null ? null : details.uri());
        }
    }

    @Test
    void otherServicesAreLeftAlone() throws Exception {
        assertThat(details(new Service("redis", Map.of()))).isEmpty();
    }

    private static void assertPointsToTheSimulator(Map<Class<?>, ConnectionDetails> found) {
        assertThat(found.get(RelayConnectionDetails.class))
                .isInstanceOfSatisfying(RelayConnectionDetails.class, details -> {
                    assertThat(details.uri()).hasToString("ws://127.0.0.1:49153");
                    assertThat(details.isDirect()).isTrue();
                    assertThat(details.credentials().secrets())
                            .contains(RelaySimulator.DEFAULT_PROJECT, RelaySimulator.DEFAULT_TOKEN);
                });
    }

    private static Map<Class<?>, ConnectionDetails> details(RunningService service) throws NoSuchMethodException {
        var source =
                DockerComposeConnectionSource.class.getDeclaredConstructor(RunningService.class, Environment.class);
        return new ConnectionDetailsFactories(null)
                .getConnectionDetails(BeanUtils.instantiateClass(source, service, new MockEnvironment()), false);
    }

    private record Service(String imageName, Map<String, String> labels, Map<String, String> env)
            implements RunningService {

        Service(String imageName, Map<String, String> labels) {
            this(imageName, labels, Map.of());
        }

        @Override
        public String name() {
            return "relay";
        }

        @Override
        public ImageReference image() {
            return ImageReference.of(imageName);
        }

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public ConnectionPorts ports() {
            return new ConnectionPorts() {
                @Override
                public int get(int containerPort) {
                    assertThat(containerPort)
                            .isEqualTo(Integer.parseInt(env.getOrDefault("RELAY_SIMULATOR_PORT", "8089")));
                    return 49_153;
                }

                @Override
                public List<Integer> getAll() {
                    return List.of(49_153);
                }

                @Override
                public List<Integer> getAll(String protocol) {
                    return getAll();
                }
            };
        }
    }
}
