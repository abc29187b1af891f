package io.relayspring.boot.test;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/** Builds the context of a {@link RelayTest}. */
final class RelayTestContextBootstrapper extends TestSliceTestContextBootstrapper<RelayTest> {}
