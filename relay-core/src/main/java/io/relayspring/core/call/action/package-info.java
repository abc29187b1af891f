/** Operations under way on a call, and the handles to steer them. */
@NullMarked
package io.relayspring.core.call.action;

import org.jspecify.annotations.NullMarked;
