package io.relayspring.core.call.options;

import io.relayspring.core.params.Options;

/** The fields of a command that stand beside the object its options write into. */
final class Beside extends Options<Beside> {}
