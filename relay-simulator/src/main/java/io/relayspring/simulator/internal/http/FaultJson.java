package io.relayspring.simulator.internal.http;

import io.relayspring.simulator.fault.Fault;
import io.relayspring.simulator.internal.fault.FaultRule;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.frame.Findings;
import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Shape;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Faults as JSON: {@code type} names the sort, and each component of a fault is a field of the same name. */
final class FaultJson {

    private static final String TYPE = "type";

    /** What a field is when it is not given, by its name or by its fault's and its own. The others must be given. */
    private static final ObjectNode DEFAULTS = Json.object()
            .put("method", "")
            .put("ending", "rst")
            .put("restart", false)
            .put("closes", true)
            .put("bytes", (10 << 20) + 1)
            .put("close.code", 1000);

    private static final Map<String, Class<?>> SORTS = new LinkedHashMap<>();

    static {
        for (Class<?> sort : Fault.class.getPermittedSubclasses()) {
            SORTS.put(name(sort), sort);
        }
    }

    private FaultJson() {}

    private static String name(Class<?> sort) {
        return Fault.type(sort.asSubclass(Fault.class));
    }

    /** Holds an object against what a fault of its type is. */
    static void check(String path, JsonNode value, Findings findings) {
        Class<?> sort = SORTS.get(Json.text(value, TYPE));
        Shape shape = sort == null
                ? Shape.object()
                        .required(TYPE, Check.word(SORTS.keySet().toArray(new String[0])))
                        .open()
                : shape(sort);
        shape.check(path, value, findings);
    }

    private static Shape shape(Class<?> sort) {
        Shape shape = Shape.object()
                .required(TYPE, Check.text())
                .optional("times", Check.count(1))
                .optional("session", Check.filled());
        for (RecordComponent part : sort.getRecordComponents()) {
            if (otherwise(part) == null) {
                shape.required(part.getName(), FaultField.check(part));
            } else {
                shape.optional(part.getName(), FaultField.check(part));
            }
        }
        return shape;
    }

    private static @Nullable JsonNode otherwise(RecordComponent part) {
        JsonNode own = DEFAULTS.get(name(part.getDeclaringRecord()) + "." + part.getName());
        return own != null ? own : DEFAULTS.get(part.getName());
    }

    /**
     * Makes a fault of an object that has passed the check.
     *
     * @throws Problem if the fault itself does not take a value
     */
    static Fault read(JsonNode json) {
        Class<?> sort = Objects.requireNonNull(SORTS.get(Json.text(json, TYPE)));
        RecordComponent[] parts = sort.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(parts)
                .map(part -> FaultField.read(part, value(json, part)))
                .toArray();
        try {
            return (Fault) sort.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            throw Problem.badRequest(String.valueOf(refused.getTargetException().getMessage()));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode value(JsonNode json, RecordComponent part) {
        return json.hasNonNull(part.getName()) ? json.get(part.getName()) : Objects.requireNonNull(otherwise(part));
    }

    /** A fault in force: what, of whom, how often it has struck, how often it will. */
    static ObjectNode write(FaultRule<?> rule) {
        ObjectNode json = Json.object().put(TYPE, rule.fault().type());
        for (RecordComponent part : rule.fault().getClass().getRecordComponents()) {
            FaultField.write(part.getName(), component(rule.fault(), part), json);
        }
        if (!rule.scope().session().isEmpty()) {
            json.put("session", rule.scope().session());
        }
        json.put("struck", rule.hits());
        if (rule.left() != FaultRule.ALWAYS) {
            json.put("left", rule.left());
        }
        return json;
    }

    private static Object component(Fault fault, RecordComponent part) {
        try {
            return part.getAccessor().invoke(fault);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
