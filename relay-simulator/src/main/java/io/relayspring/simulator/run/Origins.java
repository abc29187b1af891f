package io.relayspring.simulator.run;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the parts of a configuration come from: whoever has set a variable in an image does not look for an option. What
 * they say is not kept, since some of it is secret.
 */
final class Origins {

    /** By path, such as {@code tls.certificate} or {@code accounts[0]}; what stands in the file is at the empty one. */
    private final Map<String, String> origins = new TreeMap<>();

    void add(String path, String origin) {
        origins.put(path, origin);
    }

    void addFile(String file) {
        add("", "the file " + file);
    }

    private String of(String path) {
        return origins.keySet().stream()
                .filter(known -> isWithin(path, known))
                .max(Comparator.comparingInt(String::length))
                .map(origins::get)
                .orElse("");
    }

    private static boolean isWithin(String path, String whole) {
        return whole.isEmpty() || path.equals(whole) || path.startsWith(whole + ".") || path.startsWith(whole + "[");
    }

    /** What is wrong with something, and where that stands. */
    String tell(String wrong, String... paths) {
        Set<String> places = new LinkedHashSet<>();
        for (String path : paths) {
            places.add(of(path));
        }
        places.remove("");
        return places.isEmpty() ? wrong : see(wrong, String.join(" and ", places));
    }

    static String see(String wrong, String origin) {
        return wrong + " (see " + origin + ")";
    }
}
