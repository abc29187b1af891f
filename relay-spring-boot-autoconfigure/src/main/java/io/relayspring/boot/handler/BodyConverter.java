package io.relayspring.boot.handler;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.ConversionService;
import org.springframework.messaging.Message;
import org.springframework.messaging.converter.GenericMessageConverter;

/** Reads a message's body into a simple type: a number, an enum, a date. What is left is JSON. */
final class BodyConverter extends GenericMessageConverter {

    BodyConverter(ConversionService conversion) {
        super(conversion);
    }

    @Override
    public @Nullable Object fromMessage(Message<?> message, Class<?> target) {
        return BeanUtils.isSimpleValueType(target) ? super.fromMessage(message, target) : null;
    }
}
