package io.relayspring.boot.handler;

import java.lang.annotation.Annotation;
import java.util.List;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.annotation.AnnotationUtils;

/** A handler's attributes as they stand on the method. */
record Annotated(
        List<String> contexts,
        String id,
        String client,
        String condition,
        String concurrency,
        String afterReturn,
        String autoStartup,
        String errorHandler) {

    /** By either of the annotations, which say the same things by the same names. */
    static Annotated by(Annotation handler) {
        AnnotationAttributes said = AnnotationUtils.getAnnotationAttributes(handler, false, false);
        return new Annotated(
                List.of(said.getStringArray("context")),
                said.getString("id"),
                said.getString("client"),
                said.getString("condition"),
                said.getString("concurrency"),
                // A message has nothing left when its handler has returned.
                said.containsKey("afterReturn") ? said.getString("afterReturn") : "",
                said.getString("autoStartup"),
                said.getString("errorHandler"));
    }
}
