package io.relayspring.core.internal.rpc;

import io.relayspring.core.params.Params;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** A request to the server: what is sent, who is told, and what a loss of the connection does to it. */
public final class Request {

    /** What becomes of a request that has no answer when the connection is lost. */
    public enum OnLoss {
        /** It fails: whether it was carried out is not known. */
        FAIL,
        /** It is sent again on the next session: hanging up twice does no harm. */
        SEND_AGAIN,
        /** Nobody is told: its outcome comes as an event, perhaps after the loss. */
        AWAIT_EVENT,
    }

    static final Comparator<Request> OLDEST_FIRST = (one, other) -> Long.signum(one.since - other.since);

    private final String id = newId();
    private final String method;
    private final Params params;
    private final OnLoss onLoss;
    private final BooleanSupplier wanted;
    private final Reply reply;
    private volatile long since;
    private volatile boolean sent;
    private boolean doubted;

    private Request(String method, Params params, OnLoss onLoss, BooleanSupplier wanted, Reply reply) {
        this.method = method;
        this.params = params;
        this.onLoss = onLoss;
        this.wanted = wanted;
        this.reply = reply;
    }

    /** A request that fails when the connection is lost. */
    public static Request once(String method, Params params, Reply reply) {
        return new Request(method, params, OnLoss.FAIL, () -> true, reply);
    }

    /** The same, and it is not sent at all if nobody wants it any more when its turn comes. */
    public static Request whileWanted(String method, Params params, BooleanSupplier wanted, Reply reply) {
        return new Request(method, params, OnLoss.FAIL, wanted, reply);
    }

    /** A request that must arrive, however often the connection is lost, and before all others. */
    public static Request untilAnswered(String method, Params params, Reply reply) {
        return new Request(method, params, OnLoss.SEND_AGAIN, () -> true, reply);
    }

    /** A request whose outcome comes as an event: once it was sent, neither a loss nor a missing answer ends it. */
    public static Request untilEvent(String method, Params params, BooleanSupplier wanted, Reply reply) {
        return new Request(method, params, OnLoss.AWAIT_EVENT, wanted, reply);
    }

    /** A new id: a UUID, made quickly since it guards nothing. */
    public static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    public String id() {
        return id;
    }

    public String method() {
        return method;
    }

    public Params params() {
        return params;
    }

    public OnLoss onLoss() {
        return onLoss;
    }

    public boolean isWanted() {
        return wanted.getAsBoolean();
    }

    public Reply reply() {
        return reply;
    }

    /** The frame that asks for it. */
    public String frame() {
        return Frames.request(id, method, params);
    }

    /** Whether it was given to a socket, ever. */
    public boolean isSent() {
        return sent;
    }

    void startClock(long now) {
        since = now;
        sent = true;
        doubted = false;
    }

    /** True the first time since it was sent: its answer is late. For the one thread that looks for what is overdue. */
    boolean beDoubted() {
        boolean first = !doubted;
        doubted = true;
        return first;
    }

    boolean isOlderThan(Duration age, long now) {
        return age(now).compareTo(age) >= 0;
    }

    Duration age(long now) {
        return Duration.ofNanos(now - since);
    }

    @Override
    public String toString() {
        return method + " " + params;
    }
}
