package io.relayspring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.FileSystemGeneratedFiles;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.javapoet.ClassName;

/** The code that Spring generates of an application's beans when it is built, compiled and ready for use. */
final class GeneratedBeans {

    private final Path sources;

    /** @param folder for what is generated */
    GeneratedBeans(Path folder) {
        this.sources = folder;
    }

    /** What registers the beans of the context, which has not been refreshed. */
    @SuppressWarnings("unchecked")
    ApplicationContextInitializer<ConfigurableApplicationContext> of(
            GenericApplicationContext context, Class<?> application) throws Exception {
        // Of its own each time: no loader takes a class twice.
        String once = "Of" + UUID.randomUUID().toString().replace("-", "");
        DefaultGenerationContext generation = new DefaultGenerationContext(
                new ClassNameGenerator(ClassName.get(application), once),
                new FileSystemGeneratedFiles(kind -> sources));
        ClassName initializer = new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
        generation.writeGeneratedContent();
        compile();
        define();
        return (ApplicationContextInitializer<ConfigurableApplicationContext>)
                Class.forName(initializer.canonicalName())
                        .getDeclaredConstructor()
                        .newInstance();
    }

    private void compile() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String[] arguments = Stream.concat(
                        Stream.of("-proc:none", "-nowarn", "-cp", classPath),
                        files(".java").stream().map(Path::toString))
                .toArray(String[]::new);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
    }

    /** In the loader of the beans' own classes: what is generated beside them calls what is package-private. */
    private void define() throws Exception {
        for (Path file : files(".class")) {
            String name = sources.relativize(file).toString().replace('/', '.');
            Class<?> neighbour = Class.forName(name.substring(0, name.indexOf('_')));
            MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup()).defineClass(Files.readAllBytes(file));
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
