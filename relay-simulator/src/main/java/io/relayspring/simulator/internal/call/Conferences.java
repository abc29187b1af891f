package io.relayspring.simulator.internal.call;

import io.relayspring.simulator.internal.frame.Json;
import io.relayspring.simulator.internal.frame.Refusal;
import io.relayspring.simulator.internal.session.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The conferences that are held. Each begins with its first member; programs of one project share names. */
public final class Conferences {

    private static final double MOST = 250;

    private final List<Conference> held = new ArrayList<>();

    /** The conference a call is about to join; refused when it is in one already, or there is no room. */
    public Conference enter(PhoneCall call, JsonNode how) {
        if (of(call).isPresent()) {
            throw Refusal.code("409", "Call is in a conference already");
        }
        Conference conference = open(call.owner().account(), Json.text(how, "name"));
        if (conference.members().size() >= Json.number(how, "max_participants", MOST)) {
            throw Refusal.code("409", "Conference is full");
        }
        return conference;
    }

    private Conference open(Account account, String name) {
        return held.stream()
                .filter(conference -> conference.is(account, name))
                .findFirst()
                .orElseGet(() -> {
                    Conference opened = new Conference(account, name);
                    held.add(opened);
                    return opened;
                });
    }

    /** The call joins the conference it has entered. */
    public void join(Conference conference, PhoneCall call, JsonNode how) {
        if (!call.isOver()) {
            conference.join(call, how);
            call.whenEnded(this::leave);
        }
    }

    /** The call leaves the conference it is in, if any. */
    public void leave(PhoneCall call) {
        of(call).ifPresent(conference -> {
            conference.leave(call);
            if (conference.members().isEmpty()) {
                held.remove(conference);
            }
        });
    }

    public Optional<Conference> of(PhoneCall call) {
        return held.stream()
                .filter(conference -> conference.members().contains(call))
                .findFirst();
    }

    /** The latest of that name. */
    public @Nullable Conference find(String name) {
        return held.stream()
                .filter(conference -> conference.name().equals(name))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    public List<Conference> all() {
        return List.copyOf(held);
    }
}
