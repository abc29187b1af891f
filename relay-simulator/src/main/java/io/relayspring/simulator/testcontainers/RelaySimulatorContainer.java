package io.relayspring.simulator.testcontainers;

import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.time.Pace;
import java.util.Locale;
import java.util.concurrent.Future;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * A simulator in a container. It is controlled over HTTP ({@link #httpUrl()}); with Spring Boot's
 * {@code @ServiceConnection} on it the application under test connects to it.
 *
 * <p>Unless told otherwise it lets in the simulator's default account. What else can be set is set by the variables
 * {@code RELAY_SIMULATOR_…}, with {@code withEnv}.
 */
public class RelaySimulatorContainer extends GenericContainer<RelaySimulatorContainer> {

    /** The name of the image, without a tag. */
    public static final String IMAGE = "relayspring/relay-simulator";

    /** The port inside the container. */
    public static final int PORT = 8089;

    private static final String ANSWERS = "/api/health";
    private static final int OK = 200;

    private String project = RelaySimulator.DEFAULT_PROJECT;
    private String token = RelaySimulator.DEFAULT_TOKEN;

    /** With an image such as {@code relayspring/relay-simulator:0.1.0}. */
    public RelaySimulatorContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** With an image; one of another name declares itself a substitute for {@link #IMAGE}. */
    public RelaySimulatorContainer(DockerImageName image) {
        super(image);
        image.assertCompatibleWith(DockerImageName.parse(IMAGE));
        expose();
    }

    /** With an image that has still to be built. */
    public RelaySimulatorContainer(Future<String> image) {
        super(image);
        expose();
    }

    // The image has no shell, without which waiting for the port alone ends too early.
    private void expose() {
        addExposedPort(PORT);
        setWaitStrategy(Wait.forHttp(ANSWERS).forPort(PORT).forStatusCode(OK));
    }

    /** Lets that project in with its token, and nobody else. Without effect on a container that runs already. */
    public RelaySimulatorContainer withAccount(String accountProject, String accountToken) {
        project = accountProject;
        token = accountToken;
        return withEnv("RELAY_SIMULATOR_ACCOUNT", project + ":" + token);
    }

    /** How long what is played takes; as long as in life unless told. Without effect on a container that runs already. */
    public RelaySimulatorContainer withPace(Pace pace) {
        return withEnv("RELAY_SIMULATOR_PACE", pace.name().toLowerCase(Locale.ROOT));
    }

    /** Where a program connects, {@code ws://…}. Known once the container runs, as are the other addresses. */
    public String url() {
        return "ws://" + getHost() + ":" + getMappedPort(PORT);
    }

    /** Where its control API is served, {@code http://…}. */
    public String httpUrl() {
        return "http://" + getHost() + ":" + getMappedPort(PORT);
    }

    /** The project that is let in. */
    public String project() {
        return project;
    }

    /** The token that goes with it. */
    public String token() {
        return token;
    }
}
