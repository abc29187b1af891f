package io.relayspring.simulator.internal.call;

import io.relayspring.core.vocabulary.MessageState;
import io.relayspring.simulator.internal.call.PhoneHabit.Reaction;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.CollectShape;
import io.relayspring.simulator.internal.frame.Findings;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Shape;
import io.relayspring.simulator.line.Party;
import io.relayspring.simulator.line.Routine;
import io.relayspring.simulator.line.Routine.Doing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a telephone does, as the control API and configuration files write it. */
public final class PhoneJson {

    /** Who or what is there. */
    public static final Check PARTY =
            Check.word(Arrays.stream(Party.values()).map(Party::word).toArray(String[]::new));

    private static final Shape STEP = Shape.object()
            .optional("hears", Check.filled())
            .optional("presses", Check.digits(CollectShape.KEYS))
            .optional("says", Check.filled())
            .optional("hangs_up", Check.that(value -> value.isBoolean() && value.booleanValue(), "must be true"));

    /** All that can be told of a telephone. */
    public static final Shape SHAPE = Shape.object()
            .optional(
                    "reaction",
                    Check.word(
                            Arrays.stream(Reaction.values()).map(Reaction::word).toArray(String[]::new)))
            .optional("after", Check.seconds())
            .optional("party", PARTY)
            .optional("messages", Check.word("delivered", "undelivered", "failed", "sent"))
            .optional("reason", Check.text())
            .optional("routine", PhoneJson::checkSteps);

    private PhoneJson() {}

    private static void checkSteps(String path, JsonNode steps, Findings findings) {
        Check.list(PhoneJson::checkStep).check(path, steps, findings);
        for (int i = 0; i < steps.size() - 1; i++) {
            if (steps.path(i).has("hangs_up")) {
                findings.wrong(path + "[" + i + "].hangs_up", "must be the last step");
            }
        }
    }

    private static void checkStep(String path, JsonNode step, Findings findings) {
        STEP.check(path, step, findings);
        if (step.isObject() && step.size() != 1) {
            findings.wrong(path, "must be one of hears, presses, says, hangs_up");
        }
    }

    /** Who or what a word names. */
    public static Party party(String word) {
        return word.isEmpty() ? PhoneHabit.DEFAULT.party() : Party.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** What an object of that shape tells; what it does not name is as if nothing had ever been told. */
    public static PhoneHabit read(JsonNode json) {
        String reaction = Json.text(json, "reaction");
        String fate = Json.text(json, "messages");
        return new PhoneHabit(
                reaction.isEmpty() ? Reaction.ANSWER : Reaction.valueOf(reaction.toUpperCase(Locale.ROOT)),
                Json.seconds(json, "after", 0),
                party(Json.text(json, "party")),
                fate.isEmpty() ? MessageState.DELIVERED : MessageState.of(fate),
                Json.text(json, "reason"),
                routine(json.path("routine")));
    }

    private static Routine routine(JsonNode json) {
        List<Routine.Step> steps = new ArrayList<>();
        for (JsonNode step : json) {
            Map.Entry<String, JsonNode> only = step.properties().iterator().next();
            steps.add(new Routine.Step(
                    Doing.valueOf(only.getKey().toUpperCase(Locale.ROOT)), Json.text(step, only.getKey())));
        }
        return new Routine(steps);
    }

    /** What was told of a number. */
    public static ObjectNode write(String number, PhoneHabit habit) {
        ObjectNode json = Json.object()
                .put("number", number)
                .put("reaction", habit.reaction().word())
                .put("after", habit.after().toMillis() / 1000.0)
                .put("party", habit.party().word())
                .put("messages", habit.fate().wire())
                .put("reason", habit.reason());
        ArrayNode routine = json.putArray("routine");
        habit.routine().steps().forEach(step -> write(step, routine.addObject()));
        return json;
    }

    private static void write(Routine.Step step, ObjectNode json) {
        String name = step.doing().name().toLowerCase(Locale.ROOT);
        if (step.doing() == Doing.HANGS_UP) {
            json.put(name, true);
        } else {
            json.put(name, step.text());
        }
    }
}
