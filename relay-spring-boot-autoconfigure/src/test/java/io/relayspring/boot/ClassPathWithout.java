package io.relayspring.boot;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;

/** The class path of the tests without some of its jars, with classes of its own. */
public final class ClassPathWithout {

    /** Never closed: threads of a program that has ended load classes on their way out. */
    private final URLClassLoader classes;

    /** @param missing whether a file of the class path is left out, by its name */
    public ClassPathWithout(Predicate<String> missing) {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        URL[] left = Arrays.stream(path.split(File.pathSeparator))
                .map(Path::of)
                .filter(file -> !missing.test(name(file)))
                .map(ClassPathWithout::url)
                .toArray(URL[]::new);
        this.classes = new URLClassLoader(left, ClassLoader.getPlatformClassLoader());
    }

    /** A module of ours is a folder of classes in the build, and bears the module's name. */
    private static String name(Path file) {
        return file.endsWith(Path.of("target", "classes"))
                ? file.getParent().getParent().getFileName().toString()
                : file.getFileName().toString();
    }

    public boolean has(String type) {
        return classes.getResource(type.replace('.', '/') + ".class") != null;
    }

    /** What the program's static method returns, run with this class path. */
    public Object run(Class<?> program, String method, String... arguments) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return classes.loadClass(program.getName())
                    .getMethod(method, String[].class)
                    .invoke(null, (Object) arguments);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
