package io.relayspring.benchmarks.measure;

import java.util.Arrays;

/** Durations in nanoseconds, and the percentiles of them. */
public final class Samples {

    private long[] nanos = new long[1024];
    private int size;

    public void add(long duration) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = duration;
    }

    public int size() {
        return size;
    }

    /**
     * The smallest sample that at least the given share of all samples does not exceed (nearest rank), in microseconds; 0 when there
     * are no samples.
     */
    public double micros(double share) {
        if (size == 0) {
            return 0;
        }
        Arrays.sort(nanos, 0, size);
        int rank = (int) Math.ceil(share * size);
        return nanos[Math.max(rank, 1) - 1] / 1_000.0;
    }
}
