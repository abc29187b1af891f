import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Writes the public surface of a module as text, or compares it with the text in this folder.
 *
 * <p>{@code java ApiText.java check|write <classes> <file>}; exit 1 when they differ. Rooms named {@code internal} are
 * left out. The surface is what javap shows of public and protected members, sorted.
 */
class ApiText {

    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[1]);
        Path file = Path.of(args[2]);
        List<String> now = surface(classes);
        if (args[0].equals("write")) {
            Files.write(file, now);
            return;
        }
        List<String> before = Files.exists(file) ? Files.readAllLines(file) : List.of();
        List<String> gone = minus(before, now);
        List<String> come = minus(now, before);
        if (!now.equals(before)) {
            System.err.println("The public API differs from " + file.getFileName() + ":");
            gone.forEach(line -> System.err.println("  - " + line));
            come.forEach(line -> System.err.println("  + " + line));
            System.err.println("If that is meant, refresh it: mvn -q process-classes exec:exec@api -Dapi.mode=write");
            System.exit(1);
        }
    }

    private static List<String> minus(List<String> all, List<String> without) {
        List<String> rest = new ArrayList<>(all);
        without.forEach(rest::remove);
        return rest;
    }

    private static List<String> surface(Path classes) throws IOException {
        if (!Files.exists(classes)) {
            return List.of();
        }
        List<String> files;
        try (Stream<Path> walk = Files.walk(classes)) {
            files = walk.map(classes::relativize)
                    .map(path -> path.toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && !name.contains("/internal/"))
                    .filter(name -> !name.endsWith("-info.class"))
                    .map(name -> classes.resolve(name).toString())
                    .sorted()
                    .toList();
        }
        return files.isEmpty() ? List.of() : sorted(javap(files));
    }

    private static List<String> javap(List<String> files) {
        StringWriter out = new StringWriter();
        List<String> command = new ArrayList<>(List.of("-protected"));
        command.addAll(files);
        int exit = ToolProvider.findFirst("javap")
                .orElseThrow(() -> new IllegalStateException("no javap in this Java: a JDK is needed"))
                .run(new PrintWriter(out), new PrintWriter(System.err), command.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException("javap failed: " + out);
        }
        return out.toString().lines().toList();
    }

    /** Public types by name, each with its members by text; other types are dropped. */
    private static List<String> sorted(List<String> javap) {
        TreeMap<String, List<String>> types = new TreeMap<>();
        List<String> members = null;
        for (String line : javap) {
            if (line.startsWith("Compiled from") || line.equals("}")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                members = new ArrayList<>();
                boolean open = Arrays.asList(line.split(" ")).stream().anyMatch(w -> w.equals("public") || w.equals("protected"));
                if (open) {
                    types.put(line.replace(" {", ""), members);
                }
            } else if (!line.contains("static {}")) {
                members.add("    " + line.strip());
            }
        }
        List<String> text = new ArrayList<>();
        types.forEach((type, lines) -> {
            text.add(type);
            lines.stream().sorted().forEach(text::add);
            text.add("");
        });
        return text;
    }
}
