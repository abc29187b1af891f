package io.relayspring.simulator.testcontainers;

import io.relayspring.simulator.RelaySimulator;
import io.relayspring.simulator.time.Pace;
import java.util.Locale;
import java.util.concurrent.Future;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.utility.DockerImageName;

/**
 * A simulator in a container. It is controlled over HTTP ({@link #httpUrl()}); with Spring Boot's
 * {@code @ServiceConnection} on it the application under test connects to it.
 *
 * <p>Unless told otherwise it lets in the simulator's default account. What else can be set is set by the variables
 * {@code RELAY_SIMULATOR_…}, with {@code withEnv}. Of these {@code ACCOUNT}, {@code JWT_ACCOUNT} and {@code TLS_CERT} are
 * known here too: {@link #project()}, {@link #token()}, {@link #jwt()} and the addresses follow them. The port inside the container is fixed, and what a
 * file named by {@code CONFIG} says is not read here.
 */
public class RelaySimulatorContainer extends GenericContainer<RelaySimulatorContainer> {

    /** The name of the image, without a tag. */
    public static final String IMAGE = "relayspring/relay-simulator";

    /** The port inside the container. */
    public static final int PORT = 8089;

    private static final String ANSWERS = "/api/health";
    private static final int OK = 200;

    private static final String ACCOUNT_VARIABLE = "RELAY_SIMULATOR_ACCOUNT";
    private static final String JWT_ACCOUNT_VARIABLE = "RELAY_SIMULATOR_JWT_ACCOUNT";
    private static final String PORT_VARIABLE = "RELAY_SIMULATOR_PORT";
    private static final String TLS_VARIABLE = "RELAY_SIMULATOR_TLS_CERT";
    private static final String DEFAULT_ACCOUNT = RelaySimulator.DEFAULT_PROJECT + ":" + RelaySimulator.DEFAULT_TOKEN;

    private final WaitStrategy inClear = Wait.forHttp(ANSWERS).forPort(PORT).forStatusCode(OK);

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
        setWaitStrategy(inClear);
    }

    /** @throws IllegalStateException if a variable moves the port, which is looked for at {@link #PORT} */
    @Override
    @SuppressWarnings("ReferenceEquality") // Whether it is still ours: a strategy of the user's is kept.
    protected void configure() {
        String port = getEnvMap().getOrDefault(PORT_VARIABLE, String.valueOf(PORT));
        if (!port.equals(String.valueOf(PORT))) {
            throw new IllegalStateException(PORT_VARIABLE + " is " + port + ", but the port inside the container is "
                    + PORT + ": remove it; the port on this machine is getMappedPort(" + PORT + ")");
        }
        if (hasTls() && getWaitStrategy() == inClear) {
            setWaitStrategy(
                    Wait.forHttps(ANSWERS).forPort(PORT).forStatusCode(OK).allowInsecure());
        }
    }

    private boolean hasTls() {
        return !getEnvMap().getOrDefault(TLS_VARIABLE, "").isBlank();
    }

    private String account() {
        String signingInWithAToken = getEnvMap().getOrDefault(ACCOUNT_VARIABLE, "");
        return signingInWithAToken.isEmpty() && jwtAccount().isEmpty() ? DEFAULT_ACCOUNT : signingInWithAToken;
    }

    private String jwtAccount() {
        return getEnvMap().getOrDefault(JWT_ACCOUNT_VARIABLE, "");
    }

    private static String project(String account) {
        return account.substring(0, Math.max(0, account.indexOf(':')));
    }

    private static String secret(String account) {
        return account.substring(account.indexOf(':') + 1);
    }

    /**
     * Lets that project in with its token, and nobody else but that of {@link #withJwtAccount}. Without effect on a
     * container that runs already.
     */
    public RelaySimulatorContainer withAccount(String accountProject, String accountToken) {
        return withEnv(ACCOUNT_VARIABLE, accountProject + ":" + accountToken);
    }

    /**
     * Lets that project in with its JWT, and nobody else but that of {@link #withAccount}. Without effect on a container
     * that runs already.
     */
    public RelaySimulatorContainer withJwtAccount(String accountProject, String accountJwt) {
        return withEnv(JWT_ACCOUNT_VARIABLE, accountProject + ":" + accountJwt);
    }

    /** How long what is played takes; as long as in life unless told. Without effect on a container that runs already. */
    public RelaySimulatorContainer withPace(Pace pace) {
        return withEnv("RELAY_SIMULATOR_PACE", pace.name().toLowerCase(Locale.ROOT));
    }

    /** Where a program connects, {@code ws://…}, or {@code wss://…} with TLS. Known once the container runs, as are the other addresses. */
    public String url() {
        return (hasTls() ? "wss://" : "ws://") + getHost() + ":" + getMappedPort(PORT);
    }

    /** Where its control API is served, {@code http://…}, or {@code https://…} with TLS. */
    public String httpUrl() {
        return (hasTls() ? "https://" : "http://") + getHost() + ":" + getMappedPort(PORT);
    }

    /** The project that is let in; that with a token, if there are two. */
    public String project() {
        return project(account().isEmpty() ? jwtAccount() : account());
    }

    /** The token that goes with it; empty when only a JWT is let in. */
    public String token() {
        return secret(account());
    }

    /** The JWT that is let in; empty when there is none. */
    public String jwt() {
        return secret(jwtAccount());
    }
}
