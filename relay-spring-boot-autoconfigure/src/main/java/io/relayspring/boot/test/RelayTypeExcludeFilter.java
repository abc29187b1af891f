package io.relayspring.boot.test;

import io.relayspring.boot.RelayClientBuilderCustomizer;
import io.relayspring.boot.RelayHandlerErrorHandler;
import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.boot.annotation.RelayCallHandlers;
import io.relayspring.boot.annotation.RelayMessageHandler;
import io.relayspring.boot.annotation.RelayMessageHandlers;
import io.relayspring.boot.handler.RelayHandlerArgumentResolver;
import io.relayspring.core.observe.RelayObserver;
import io.relayspring.core.observe.ThreadContext;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Finds the handlers among the components, by the annotations on their methods. */
final class RelayTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<RelayTest> {

    private static final Set<Class<?>> SHAPING = Set.of(
            RelayClientBuilderCustomizer.class,
            RelayHandlerArgumentResolver.class,
            RelayHandlerErrorHandler.class,
            RelayObserver.class,
            ThreadContext.class);

    // An annotation that is repeated stands inside its container only.
    private static final List<String> MARKS = Stream.of(
                    RelayCallHandler.class,
                    RelayCallHandlers.class,
                    RelayMessageHandler.class,
                    RelayMessageHandlers.class)
            .map(Class::getName)
            .toList();

    RelayTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
    }

    @Override
    protected Set<Class<?>> getKnownIncludes() {
        return SHAPING;
    }

    @Override
    protected boolean defaultInclude(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
        return super.defaultInclude(reader, readers) || handles(reader, readers);
    }

    /** A method that is inherited makes a handler as well. */
    private static boolean handles(MetadataReader reader, MetadataReaderFactory readers) {
        Deque<MetadataReader> types = new ArrayDeque<>(List.of(reader));
        while (!types.isEmpty()) {
            MetadataReader type = types.pop();
            if (MARKS.stream().anyMatch(type.getAnnotationMetadata()::hasAnnotatedMethods)) {
                return true;
            }
            for (String parent : parents(type.getClassMetadata())) {
                read(parent, readers).ifPresent(types::push);
            }
        }
        return false;
    }

    // What stands on a class of a jar that is not there is left to its own conditions, as in the application.
    private static Optional<MetadataReader> read(String type, MetadataReaderFactory readers) {
        try {
            return Optional.of(readers.getMetadataReader(type));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private static List<String> parents(ClassMetadata type) {
        List<String> parents = new ArrayList<>(List.of(type.getInterfaceNames()));
        String above = type.getSuperClassName();
        if (above != null) {
            parents.add(above);
        }
        parents.removeIf(name -> name.startsWith("java."));
        return parents;
    }
}
