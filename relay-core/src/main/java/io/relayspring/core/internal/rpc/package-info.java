/** JSON-RPC: frames, requests, and how an answer finds its asker. */
@NullMarked
package io.relayspring.core.internal.rpc;

import org.jspecify.annotations.NullMarked;
