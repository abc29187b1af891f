package io.relayspring.boot.test.example;

import io.relayspring.boot.annotation.RelayCallHandler;
import io.relayspring.core.call.Call;
import io.relayspring.core.params.Params;
import org.springframework.stereotype.Component;

/** Sends what the protocol does not know. */
@Component
class Teleporter {

    static final String CONTEXT = "teleport";
    static final String BEAM = "beam";

    @RelayCallHandler(CONTEXT)
    @RelayCallHandler(BEAM)
    void answer(Call call) {
        call.answer();
        call.command("calling.teleport", Params.empty()).onFailed(refused -> call.hangup());
    }
}
