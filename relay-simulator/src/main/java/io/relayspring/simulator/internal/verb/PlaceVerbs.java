package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.internal.service.QueueOperation;
import io.relayspring.simulator.internal.service.Queues;
import io.relayspring.simulator.internal.service.Referral;
import io.relayspring.simulator.internal.service.RoomVisit;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** To bring a call to another place: queues, rooms, other numbers, other scripts. A call is in one queue or room. */
final class PlaceVerbs {

    private static final Map<String, Shape> REFERABLE = Map.of(
            "sip",
            Shape.object()
                    .required("to", Check.filled())
                    .optional("username", Check.filled())
                    .optional("password", Check.filled()));

    private PlaceVerbs() {}

    static List<Verb> all(Rows rows, Queues queues) {
        return List.of(
                enterQueue(rows, queues),
                leaveQueue(rows),
                joinRoom(rows),
                leaveRoom(rows),
                refer(rows),
                transfer(rows));
    }

    private static Verb enterQueue(Rows rows, Queues queues) {
        Shape shape =
                Rows.reported().required("queue_name", Check.filled()).optional("wait_url", Check.url("http", "https"));
        return rows.starting(RelayMethod.CALLING_QUEUE_ENTER, shape, "Entering queue", (call, params) -> {
            Rows.mustBeAlone(call, QueueOperation.class, "Call is in a queue already");
            return queues.entering(call, params);
        });
    }

    private static Verb leaveQueue(Rows rows) {
        Shape shape = Rows.reported()
                .required("control_id", Check.filled())
                .required("queue_name", Check.filled())
                .optional("queue_id", Check.filled());
        return rows.plain(RelayMethod.CALLING_QUEUE_LEAVE, shape, "Leaving queue", (call, command) -> {
            QueueOperation waiting = Rows.mustBeThere(call, QueueOperation.class, "Call is in no queue");
            if (!waiting.isIn(command.text("queue_name"), command.text("queue_id"))) {
                throw Refusal.code("409", "Call is not in that queue");
            }
            return () -> waiting.leave(command.text("control_id"));
        });
    }

    private static Verb joinRoom(Rows rows) {
        Shape shape = Rows.reported().required("name", Check.filled());
        return rows.plain(RelayMethod.CALLING_JOIN_ROOM, shape, "Joining", (call, command) -> {
            Rows.mustBeAlone(call, RoomVisit.class, "Call is in a room already");
            return Rows.going(new RoomVisit(call, command.params()));
        });
    }

    private static Verb leaveRoom(Rows rows) {
        return rows.plain(
                RelayMethod.CALLING_LEAVE_ROOM,
                Shape.object(),
                "Leaving",
                (call, command) -> Rows.mustBeThere(call, RoomVisit.class, "Call is in no room")::stop);
    }

    private static Verb refer(Rows rows) {
        Shape shape = Rows.reported().required("device", Shape.typed(REFERABLE));
        return rows.plain(
                RelayMethod.CALLING_REFER,
                shape,
                "Referring",
                (call, command) ->
                        Rows.going(new Referral(call, rows.exchange().calls().phonebook(), command.params())));
    }

    /** The protocol names no event and does not say what becomes of the call, so it stays where it is. */
    private static Verb transfer(Rows rows) {
        Shape shape = Shape.object()
                .required(
                        "dest", Check.that(PlaceVerbs::isDestination, "must be an https URL, SWML, or context:<name>"));
        return rows.plain(
                RelayMethod.CALLING_TRANSFER,
                shape,
                "Transferring",
                (call, command) -> () -> call.note("is transferred to " + destination(command)));
    }

    private static boolean isDestination(JsonNode value) {
        String text = value.asString("");
        return value.isObject()
                || text.startsWith("https://")
                || text.matches("context:\\S.*")
                || text.contains("sections");
    }

    private static String destination(Command command) {
        String dest = command.text("dest");
        return dest.startsWith("https://") || dest.startsWith("context:") ? dest : "a script";
    }
}
