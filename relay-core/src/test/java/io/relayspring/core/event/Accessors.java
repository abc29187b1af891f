package io.relayspring.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.core.device.Device;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Reads whatever an event has to tell: nothing may throw, nothing may be null. */
final class Accessors {

    private Accessors() {}

    static void readAll(RelayEvent event) {
        Arrays.stream(event.getClass().getMethods())
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                .filter(method -> method.getDeclaringClass() != Object.class)
                .forEach(accessor ->
                        assertThat(read(event, accessor)).as(accessor.getName()).isNotNull());
        assertThat(event.toString()).isNotNull();
    }

    private static Object read(RelayEvent event, Method accessor) {
        try {
            Object value = accessor.invoke(event);
            return value instanceof Device device ? device.from() + device.to() + device.type() : value;
        } catch (InvocationTargetException e) {
            throw new AssertionError(accessor + " threw", e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(accessor + " is not public", e);
        }
    }
}
