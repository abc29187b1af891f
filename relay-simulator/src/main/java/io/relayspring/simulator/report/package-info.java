/** What a simulator saw: transcripts, frames and violations, as plain values. */
@NullMarked
package io.relayspring.simulator.report;

import org.jspecify.annotations.NullMarked;
