package io.relayspring.simulator.fault;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * Something that is to go wrong. {@code simulator.faults().add(…)} puts it in force, as does {@code PUT /api/faults},
 * which names it by {@link #type()}.
 *
 * <p>A method is one of the wire, such as {@code calling.answer}; where it is empty, any method is meant, or for what
 * ends a socket: none, but now.
 */
public sealed interface Fault {

    /** Sockets end: as a request of that method arrives, which is not carried out, or now. */
    record Drop(Ending ending, String method) implements Fault {
        public Drop {
            Objects.requireNonNull(ending, "ending");
            Refused.unknownMethod(method);
        }

        @Override
        public boolean isMomentary() {
            return method.isEmpty();
        }
    }

    /** Now: sockets are closed properly, with that code. */
    record Close(int code) implements Fault {
        public Close {
            Refused.unsendableClose(code);
        }

        @Override
        public boolean isMomentary() {
            return true;
        }
    }

    /** Half a WebSocket frame is sent, then the socket ends; when, as for {@link Drop}. */
    record HalfFrame(Ending ending, String method) implements Fault {
        public HalfFrame {
            Objects.requireNonNull(ending, "ending");
            Refused.unknownMethod(method);
        }

        @Override
        public boolean isMomentary() {
            return method.isEmpty();
        }
    }

    /** Now: a message of so many bytes is sent. Programs take 10 MiB at most. */
    record OversizeFrame(int bytes) implements Fault {
        public OversizeFrame {
            Range.check("A message has a number of bytes", bytes, 1, 1 << 28);
        }

        @Override
        public boolean isMomentary() {
            return true;
        }
    }

    /** Now: a frame is sent that no server should send. */
    record SendGarbage(Garbage garbage) implements Fault {
        public SendGarbage {
            Objects.requireNonNull(garbage, "garbage");
        }

        @Override
        public boolean isMomentary() {
            return true;
        }
    }

    /**
     * Now: the server announces that it is about to close.
     *
     * @param restart whether the program has to forget its session
     * @param closes whether the server keeps its word, once the announcement has been answered
     */
    record Disconnect(boolean restart, boolean closes) implements Fault {
        @Override
        public boolean isMomentary() {
            return true;
        }
    }

    /** Nothing is read any more; what arrives waits until the fault is released. */
    record StallReading() implements Fault {
        @Override
        public boolean isLasting() {
            return true;
        }
    }

    /** Nothing is sent any more, no answer to a ping either; it all waits until the fault is released. */
    record StallWriting() implements Fault {
        @Override
        public boolean isLasting() {
            return true;
        }
    }

    /** The sockets there are now stay open, and nothing comes through in either direction. Those that come are well. */
    record Blackhole() implements Fault {
        @Override
        public boolean isLasting() {
            return true;
        }
    }

    /** Every event is sent twice, as two requests: the first was taken for lost. */
    record DuplicateEvents() implements Fault {}

    /** Every frame is sent twice, word for word. */
    record DuplicateFrames() implements Fault {}

    /** An event is overtaken by the next one; a tenth of a second later it goes out in any case. */
    record ReorderEvents() implements Fault {}

    /** The ids of the server's requests are numbers. */
    record NumericIds() implements Fault {}

    /** A WebSocket handshake is answered with that HTTP status instead. */
    record RefuseHandshake(int status) implements Fault {
        public RefuseHandshake {
            Range.check("A handshake is refused with a status", status, 400, 599);
        }

        @Override
        public boolean isBeforeSignIn() {
            return true;
        }
    }

    /** A WebSocket handshake is not answered at all, until the fault is released: then it is refused with 503. */
    record HangHandshake() implements Fault {
        @Override
        public boolean isBeforeSignIn() {
            return true;
        }
    }

    /** A socket is closed as soon as it is open. */
    record CloseAfterHandshake() implements Fault {
        @Override
        public boolean isBeforeSignIn() {
            return true;
        }
    }

    /** A socket is closed as soon as its sign-in has been accepted. */
    record CloseAfterSignIn() implements Fault {}

    /** A sign-in is refused with that message, whatever its credentials. */
    record RefuseAuthentication(String message) implements Fault {
        public RefuseAuthentication {
            Objects.requireNonNull(message, "message");
        }
    }

    /** A program that comes back does not get its session restored: it and its calls are gone. */
    record ForgetSessions() implements Fault {}

    /** The authorization state that a program brings back has expired. */
    record ExpireAuthorization(Expiry expiry) implements Fault {
        public ExpireAuthorization {
            Objects.requireNonNull(expiry, "expiry");
        }
    }

    /** A request is not carried out; its answer is a result with that code. */
    record Refuse(String method, String code, String message) implements Fault {
        public Refuse {
            Refused.unknownMethod(method);
            Refused.goodCode(code);
            Objects.requireNonNull(message, "message");
        }
    }

    /** A request is not carried out; its answer is a JSON-RPC error. */
    record RefuseWithError(String method, int code, String message) implements Fault {
        public RefuseWithError {
            Refused.unknownMethod(method);
            Objects.requireNonNull(message, "message");
        }
    }

    /** A request is carried out at once; its answer takes so long, by the simulator's clock. */
    record SlowAnswer(String method, Duration delay) implements Fault {
        public SlowAnswer {
            Refused.unknownMethod(method);
            if (delay.isNegative() || delay.isZero()) {
                throw new IllegalArgumentException("A slow answer takes more than no time, not " + delay);
            }
        }
    }

    /** A request is carried out at once; its answer waits until the fault is released. */
    record HoldAnswer(String method) implements Fault {
        public HoldAnswer {
            Refused.unknownMethod(method);
        }
    }

    /** A request is carried out and never answered. */
    record NeverAnswer(String method) implements Fault {
        public NeverAnswer {
            Refused.unknownMethod(method);
        }
    }

    /** The events a request causes come before its answer. */
    record EventsBeforeAnswer(String method) implements Fault {
        public EventsBeforeAnswer {
            Refused.unknownMethod(method);
        }
    }

    /** The method it concerns; empty for any, or where methods make no difference. */
    default String method() {
        return "";
    }

    /** Its name in the control API, such as {@code stall-reading}. */
    default String type() {
        return type(getClass());
    }

    /** The name of a sort of fault in the control API. */
    static String type(Class<? extends Fault> sort) {
        return sort.getSimpleName().replaceAll("\\B([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Whether it strikes now, once, instead of whenever there is an occasion. */
    default boolean isMomentary() {
        return false;
    }

    /** Whether it lasts until it is called off, without striking so that one could count. */
    default boolean isLasting() {
        return false;
    }

    /** Whether it strikes before a socket has said whose it is, so that it cannot be of one session. */
    default boolean isBeforeSignIn() {
        return false;
    }
}
