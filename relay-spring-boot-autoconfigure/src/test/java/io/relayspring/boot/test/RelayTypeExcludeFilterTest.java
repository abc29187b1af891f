package io.relayspring.boot.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.call.Call;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

class RelayTypeExcludeFilterTest {

    private final RelayTypeExcludeFilter filter = new RelayTypeExcludeFilter(Slice.class);

    // A component may stand on a class of a jar that is not there: its condition keeps it out of the application.
    @Test
    void aComponentWhoseParentIsNotThereDoesNotBreakTheSlice() throws IOException {
        MetadataReaderFactory readers = new WithoutJar();
        assertThat(filter.match(readers.getMetadataReader(Unrelated.class.getName()), readers))
                .isTrue();
        assertThat(filter.match(readers.getMetadataReader(Answering.class.getName()), readers))
                .isFalse();
    }

    /** Cannot read what is in the jar. */
    private static final class WithoutJar implements MetadataReaderFactory {

        private final MetadataReaderFactory all = MetadataReaderFactory.create((ResourceLoader) null);

        @Override
        public ResourceLoader getResourceLoader() {
            return all.getResourceLoader();
        }

        @Override
        public MetadataReader getMetadataReader(String name) throws IOException {
            if (name.equals(OfAJar.class.getName())) {
                throw new FileNotFoundException(name);
            }
            return all.getMetadataReader(name);
        }

        @Override
        public MetadataReader getMetadataReader(Resource resource) throws IOException {
            return all.getMetadataReader(resource);
        }
    }

    @RelayTest
    static class Slice {}

    static class OfAJar {}

    static class Unrelated extends OfAJar {}

    static class Answering extends OfAJar {

        @RelayCallHandler("ivr")
        void answer(Call call) {}
    }
}
