package io.relayspring.core.internal.calling;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Remembers the last so many ids: what is repeated late is known by them. What is repeated is what was under way when a
 * socket was lost, so few suffice; a client that is never restarted keeps them for ever, so few it must be.
 */
public final class RecentIds {

    static final int MOST = 2_000;

    private final Set<String> ids = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    });
    private final ReentrantLock lock = new ReentrantLock();

    /** False if it was remembered already. */
    public boolean add(String id) {
        lock.lock();
        try {
            return ids.add(id);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets it; true if it was remembered. */
    public boolean remove(String id) {
        lock.lock();
        try {
            return ids.remove(id);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets all. */
    public void clear() {
        lock.lock();
        try {
            ids.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it is remembered. */
    public boolean contains(String id) {
        lock.lock();
        try {
            return ids.contains(id);
        } finally {
            lock.unlock();
        }
    }
}
