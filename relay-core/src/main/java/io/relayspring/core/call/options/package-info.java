/** The optional parameters of a call's verbs, one small class each. */
@NullMarked
package io.relayspring.core.call.options;

import org.jspecify.annotations.NullMarked;
