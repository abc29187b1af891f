package io.relayspring.simulator.run;

import io.relayspring.simulator.internal.frame.Json;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.node.ObjectNode;

/** A YAML file as a tree of texts: numbers stay as they are written, since +15551230001 is none. */
final class YamlFile {

    private static final Pattern FLAG = Pattern.compile("true|false");

    private static final Pattern NAMED = Pattern.compile("\\b(alias|anchor|tag|key)\\b.*", Pattern.DOTALL);

    private YamlFile() {}

    /** The file, which was named by {@code origin}. */
    static ObjectNode read(Path file, String origin) {
        try (Reader in = Files.newBufferedReader(file)) {
            Object read = yaml().load(in);
            if (read == null) {
                return Json.object();
            }
            if (!(read instanceof Map<?, ?> map)) {
                throw new ConfigurationException(file + " must hold keys and values, such as \"port: 8089\"");
            }
            if (isEndless(map, Collections.newSetFromMap(new IdentityHashMap<>()))) {
                throw new ConfigurationException(file + " never ends: an alias in it stands for what it is part of");
            }
            ObjectNode tree = Json.object();
            map.forEach((key, value) -> tree.set(String.valueOf(key), Json.tree(value)));
            return tree;
        } catch (IOException unreadable) {
            throw new ConfigurationException(Origins.see(file + " cannot be read: " + unreadable, origin), unreadable);
        } catch (YAMLException notYaml) {
            throw new ConfigurationException(file + " is not YAML" + why(notYaml));
        }
    }

    /** The exception's own message quotes the file, with what secrets there are; its problem only the names in it. */
    private static String why(YAMLException notYaml) {
        if (notYaml instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return ", line " + (marked.getProblemMark().getLine() + 1) + ": "
                    + NAMED.matcher(marked.getProblem()).replaceFirst("$1");
        }
        return "";
    }

    private static boolean isEndless(@Nullable Object value, Set<Object> around) {
        Collection<?> inside = value instanceof Map<?, ?> map
                ? map.values()
                : value instanceof Collection<?> collection ? collection : List.of();
        if (value == null || inside.isEmpty()) {
            return false;
        }
        if (!around.add(value)) {
            return true;
        }
        boolean endless = inside.stream().anyMatch(each -> isEndless(each, around));
        around.remove(value);
        return endless;
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new Texts());
    }

    private static final class Texts extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, FLAG, "tf");
        }
    }
}
