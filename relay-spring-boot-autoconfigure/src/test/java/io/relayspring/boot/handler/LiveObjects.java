package io.relayspring.boot.handler;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How many objects of each class are reachable, and how many bytes they all take, counted by the JVM after a full
 * collection. Classes with few objects are left out: the count must not outweigh what it counts.
 */
record LiveObjects(Map<String, Long> instances, long bytes) {

    private static final String DIAGNOSTIC_COMMANDS = "com.sun.management:type=DiagnosticCommand";

    private static final int FEW = 100;

    static LiveObjects counted() {
        Map<String, Long> instances = new TreeMap<>();
        long bytes = 0;
        for (String line : histogram().split("\n")) {
            String[] columns = line.strip().split("\\s+");
            if (columns[0].endsWith(":")) {
                instances.merge(columns[3], Long.parseLong(columns[1]), Long::sum);
                bytes += Long.parseLong(columns[2]);
            }
        }
        instances.values().removeIf(count -> count < FEW);
        return new LiveObjects(instances, bytes);
    }

    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName(DIAGNOSTIC_COMMANDS),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException failure) {
            throw new AssertionError("This JVM does not count its objects", failure);
        }
    }

    /** The classes of these packages of which there are at least so many more than before, and how many more. */
    Map<String, Long> moreThan(LiveObjects before, long atLeast, String packages) {
        Map<String, Long> grown = new TreeMap<>();
        instances.forEach((type, count) -> {
            long more = count - before.instances.getOrDefault(type, 0L);
            if (more >= atLeast && type.startsWith(packages)) {
                grown.put(type, more);
            }
        });
        return grown;
    }
}
