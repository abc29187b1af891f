package io.relayspring.core.params;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object in their order. Those of RELAY have a handful, and a call keeps several for as long as it
 * is up: names and values side by side in one array take a quarter of the memory of a hash map. An object with many
 * fields gets one, so that nobody makes us search long.
 */
final class Fields extends AbstractMap<String, JsonNode> {

    private static final int STEP = 4;
    private static final int MOST = 16;

    /** Name, value, name, value. */
    private @Nullable Object[] pairs = new Object[2 * STEP];

    private int size;
    private @Nullable Map<String, JsonNode> many;

    @Override
    public @Nullable JsonNode get(@Nullable Object name) {
        if (many != null) {
            return many.get(name);
        }
        int at = find(name);
        return at < 0 ? null : (JsonNode) pairs[at + 1];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public @Nullable JsonNode put(String name, JsonNode value) {
        if (many != null) {
            return many.put(name, value);
        }
        int at = find(name);
        if (at >= 0) {
            JsonNode before = (JsonNode) pairs[at + 1];
            pairs[at + 1] = value;
            return before;
        }
        if (size == MOST) {
            many = new LinkedHashMap<>(this);
            pairs = new Object[0];
            return many.put(name, value);
        }
        add(name, value);
        return null;
    }

    private void add(String name, JsonNode value) {
        if (2 * size == pairs.length) {
            pairs = Arrays.copyOf(pairs, pairs.length + 2 * STEP);
        }
        pairs[2 * size] = name;
        pairs[2 * size + 1] = value;
        size++;
    }

    private int find(@Nullable Object name) {
        if (name != null) {
            for (int at = 0; at < 2 * size; at += 2) {
                if (name.equals(pairs[at])) {
                    return at;
                }
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return many == null ? size : many.size();
    }

    @Override
    public Set<Entry<String, JsonNode>> entrySet() {
        return many == null ? new Pairs() : many.entrySet();
    }

    /** A view that nothing can be removed from: a tree is never changed once it stands. */
    private final class Pairs extends AbstractSet<Entry<String, JsonNode>> {

        @Override
        public Iterator<Entry<String, JsonNode>> iterator() {
            return new Iterator<>() {

                private int next;

                @Override
                public boolean hasNext() {
                    return next < size;
                }

                @Override
                public Entry<String, JsonNode> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    int at = 2 * next++;
                    return Map.entry((String) pairs[at], (JsonNode) pairs[at + 1]);
                }
            };
        }

        @Override
        public int size() {
            return size;
        }
    }
}
