package io.relayspring.simulator;

/** A program on a bare socket, for tests of other rooms. */
public final class BareProgram {

    private final BareClient client;

    private BareProgram(BareClient client) {
        this.client = client;
    }

    /** One that is signed in and takes calls of these contexts. */
    public static BareProgram signedIn(RelaySimulator simulator, String... contexts) {
        return new BareProgram(BareClient.signedIn(simulator, contexts));
    }

    /** Does with a call, as soon as that is over, what no program may do. */
    public void teleportOnceOver(SimulatedCall call) {
        client.before = frame -> {
            if (frame.at("/params/params/call_state").asString("").equals("ended")) {
                client.send("calling.teleport", new BareCall(client, call).address(""));
            }
        };
    }

    /** Does with a call what no program may do. */
    public void teleport(SimulatedCall call) {
        new BareCall(client, call).request("calling.teleport", "");
    }
}
