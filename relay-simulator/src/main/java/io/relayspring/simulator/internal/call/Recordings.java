package io.relayspring.simulator.internal.call;

import io.relayspring.simulator.internal.sound.SoundFile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was recorded, the latest so many, by the name of the file. */
public final class Recordings {

    /** Where the files are served. */
    public static final String PATH = "/recordings/";

    private static final int KEPT = 10_000;

    private final Map<String, SoundFile> byName = new LinkedHashMap<>();

    void add(String name, SoundFile file) {
        byName.put(name, file);
        if (byName.size() > KEPT) {
            byName.remove(byName.keySet().iterator().next());
        }
    }

    /** Null when there is none of that name, or it is still being recorded. */
    public @Nullable SoundFile find(String name) {
        return byName.get(name);
    }
}
