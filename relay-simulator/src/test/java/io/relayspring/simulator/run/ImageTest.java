package io.relayspring.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.simulator.testcontainers.RelaySimulatorContainer;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The image and the Compose file say what the program really does, without an engine to try them with. */
class ImageTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path COMPOSE = MODULE.resolveSibling("deploy").resolve("compose.yaml");

    private final String dockerfile = instructions(MODULE.resolve("Dockerfile"));
    private final int port =
            Configuration.of(CommandLine.of(), variables("ENV")).port();

    /** Without comments, and each on one line. */
    private static String instructions(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"))
                    .replaceAll("\\\\\n\\s*", " ");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private String instruction(String name) {
        Matcher found = Pattern.compile("(?m)^" + name + " (.*)$").matcher(dockerfile);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private Map<String, String> variables(String instruction) {
        return Arrays.stream(instruction(instruction).split(" "))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static List<String> words(String exec) {
        return Pattern.compile("\"([^\"]*)\"")
                .matcher(exec)
                .results()
                .map(word -> word.group(1))
                .toList();
    }

    /** What the program is given of a command that runs it. */
    private static String[] options(List<String> command) {
        assertThat(command).startsWith("java").containsSequence("-jar", "/opt/relay-simulator.jar");
        return command.subList(command.indexOf("-jar") + 2, command.size()).toArray(new String[0]);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> service() throws IOException {
        try (Reader in = Files.newBufferedReader(COMPOSE)) {
            Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(in);
            assertThat(file).containsOnlyKeys("services");
            assertThat(file.get("services")).containsOnlyKeys("relay-simulator");
            return file.get("services").get("relay-simulator");
        }
    }

    @Test
    void theImageRunsTheProgramWhereItCanBeReached() throws IOException {
        assertThat(instruction("COPY").split(" "))
                .containsExactly("target/relay-simulator-*-exec.jar", "/opt/relay-simulator.jar");
        assertThat(Files.readAllLines(MODULE.resolve(".dockerignore")))
                .containsExactly("*", "!target/relay-simulator-*-exec.jar");
        assertThat(Files.readString(MODULE.resolve("pom.xml")))
                .contains("<shadedClassifierName>exec</shadedClassifierName>");
        assertThat(instruction("USER")).as("not root").matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(instruction("EXPOSE")).isEqualTo(Integer.toString(port));
        Configuration inside =
                Configuration.of(CommandLine.of(options(words(instruction("ENTRYPOINT")))), variables("ENV"));
        assertThat(inside.address()).isEqualTo("0.0.0.0");
    }

    @Test
    void itsHealthIsAskedForInTheWayTheProgramUnderstands() {
        String check = instruction("HEALTHCHECK");
        assertThat(CommandLine.of(options(words(check))).asksForHealth()).isTrue();
        assertThat(HealthCheck.of(Configuration.of(CommandLine.of(), variables("ENV")))
                        .uri())
                .hasToString("http://127.0.0.1:" + port + "/api/health");
        assertThat(Pattern.compile("--([a-z-]+)=\\d+s").matcher(check).results().map(option -> option.group(1)))
                .as("an older builder knows no more")
                .containsExactly("interval", "timeout", "start-period");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theComposeFileStartsThatImageOnThisMachineOnly() throws IOException {
        Map<String, Object> service = service();
        assertThat(service).containsOnlyKeys("image", "build", "ports", "labels");
        Matcher version =
                Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(MODULE.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(service.get("image")).isEqualTo(RelaySimulatorContainer.IMAGE + ":" + version.group(1));
        Map<String, Object> build = (Map<String, Object>) service.get("build");
        assertThat(build).containsOnlyKeys("context", "args").containsEntry("args", List.of("BASE_IMAGE"));
        assertThat(dockerfile).contains("ARG BASE_IMAGE=", "FROM ${BASE_IMAGE}");
        assertThat(COMPOSE.resolveSibling(String.valueOf(build.get("context"))).normalize())
                .as("the folder with the Dockerfile")
                .isEqualTo(MODULE);
        assertThat(service.get("ports"))
                .isEqualTo(List.of("127.0.0.1:" + RelaySimulatorContainer.PORT + ":" + RelaySimulatorContainer.PORT));
        assertThat(RelaySimulatorContainer.PORT).isEqualTo(port);
        assertThat(service.get("labels"))
                .isEqualTo(Map.of("org.springframework.boot.service-connection", "relay-simulator"));
    }

    @Test
    void theDocumentationNamesThatImage() throws IOException {
        String page = Files.readString(MODULE.resolveSibling("docs").resolve("testing.md"));
        assertThat(Pattern.compile(RelaySimulatorContainer.IMAGE + ":\\S+")
                        .matcher(page)
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .containsOnly(String.valueOf(service().get("image")));
        assertThat(page).contains("-p 127.0.0.1:" + port + ":" + port + " ");
    }
}
