package io.relayspring.simulator.internal.call;

import io.relayspring.simulator.internal.sound.StoredFile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was recorded, faxed and transcribed, the latest so many, by the name of the file. */
public final class Recordings {

    /** Where the files are served. */
    public static final String PATH = "/recordings/";

    private static final int KEPT = 10_000;

    private final Map<String, StoredFile> byName = new LinkedHashMap<>();

    /** Where a file of that name is found by whoever has a call. */
    public static String url(PhoneCall call, String name) {
        String advertised = call.environment().advertised();
        return (advertised.isEmpty() ? call.owner().reachedAt() : advertised) + PATH + name;
    }

    public void add(String name, StoredFile file) {
        byName.put(name, file);
        if (byName.size() > KEPT) {
            byName.remove(byName.keySet().iterator().next());
        }
    }

    void clear() {
        byName.clear();
    }

    /** Null when there is none of that name, or it is not finished. */
    public @Nullable StoredFile find(String name) {
        return byName.get(name);
    }
}
